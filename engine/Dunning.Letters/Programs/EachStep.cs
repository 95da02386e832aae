using System.Collections;

namespace Dunning.Letters.Programs;

/// <summary>Repeats steps for the items of a list.</summary>
/// <param name="read">Reads the list.</param>
/// <param name="frame">Where the item stands while its steps run.</param>
/// <param name="body">The steps.</param>
internal sealed class EachStep(Func<object?[], object?> read, int frame, Step[] body) : Step
{
    public override void Write(Rendering rendering)
    {
        if (read(rendering.Frames) is not IEnumerable items || items is string)
        {
            return;
        }

        foreach (var item in items)
        {
            rendering.Frames[frame] = item;
            Write(body, rendering);
        }

        rendering.Frames[frame] = null;
    }
}
