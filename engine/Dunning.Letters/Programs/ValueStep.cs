using Dunning.Letters.Fields;

namespace Dunning.Letters.Programs;

/// <summary>The value of a field as text of a run. Prints nothing when it is empty.</summary>
/// <param name="read">Reads it.</param>
/// <param name="format">How it is written.</param>
/// <param name="text">XML around text.</param>
/// <param name="before">Printed before a value that is not empty.</param>
/// <param name="after">Printed after a value that is not empty.</param>
/// <param name="ink">Whether its value keeps the paragraph in the letter.</param>
internal sealed class ValueStep(Func<object?[], object?> read, ValueFormat format, TextMarkup text, string before, string after, bool ink) : Step
{
    private const int Room = 128;

    public override void Write(Rendering rendering)
    {
        if (read(rendering.Frames) is not { } value)
        {
            return;
        }

        Span<char> room = stackalloc char[Room];
        ReadOnlySpan<char> written = format.TryWrite(value, rendering.Culture, room, out var length)
            ? room[..length]
            : format.Write(value, rendering.Culture).AsSpan();
        if (written.IsEmpty)
        {
            return;
        }

        var output = rendering.Output;
        output.Write(text.Open);
        text.Write(output, before);
        text.Write(output, written);
        text.Write(output, after);
        output.Write(text.Close);
        rendering.Ink |= ink;
    }
}
