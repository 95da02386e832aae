using System.Text;

namespace Dunning.Letters.Programs;

/// <summary>Puts an empty paragraph at the end of a cell (header, text box …) that would otherwise end without one, which Word refuses.</summary>
internal sealed class ClosingParagraphStep(string prefix) : Step
{
    private readonly byte[] _end = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private readonly byte[] _empty = Encoding.UTF8.GetBytes($"<{prefix}p/>");

    public override void Write(Rendering rendering)
    {
        var written = rendering.Output.Written;
        if (!written.EndsWith(_end) && !written.EndsWith(_empty))
        {
            rendering.Output.Write(_empty);
        }
    }
}
