namespace Dunning.Letters.Programs;

/// <summary>Chooses between two lists of steps.</summary>
internal sealed class IfStep(Func<object?[], bool> condition, Step[] then, Step[] otherwise) : Step
{
    public override void Write(Rendering rendering) => Write(condition(rendering.Frames) ? then : otherwise, rendering);
}
