namespace Dunning.Letters.Fields;

/// <summary>Reads one field: which frame to begin in, and the steps from there.</summary>
/// <param name="frame">0 is the letter's data, 1 the item of the outermost loop, and so on.</param>
/// <param name="steps">Each takes the value before it, which is never null.</param>
internal sealed class FieldReader(int frame, Func<object, object?>[] steps)
{
    /// <summary>Whether it reads the letter's data, not a loop's item.</summary>
    public bool FromRoot => frame == 0;

    /// <summary>The value; null as soon as anything on the way is missing.</summary>
    public object? Read(object?[] frames)
    {
        var value = frames[frame];
        foreach (var step in steps)
        {
            if (value is null)
            {
                return null;
            }

            value = step(value);
        }

        return value;
    }
}
