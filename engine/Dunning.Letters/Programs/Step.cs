namespace Dunning.Letters.Programs;

/// <summary>One instruction of a compiled part.</summary>
internal abstract class Step
{
    public abstract void Write(Rendering rendering);

    /// <summary>Writes a list of steps in order.</summary>
    public static void Write(Step[] steps, Rendering rendering)
    {
        foreach (var step in steps)
        {
            step.Write(rendering);
        }
    }
}
