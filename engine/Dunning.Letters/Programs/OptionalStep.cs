namespace Dunning.Letters.Programs;

/// <summary>A paragraph or table that is taken back when none of its steps left ink.</summary>
internal sealed class OptionalStep(Step[] body) : Step
{
    public override void Write(Rendering rendering)
    {
        var before = rendering.Ink;
        var start = rendering.Output.Length;
        rendering.Ink = false;
        Write(body, rendering);
        if (!rendering.Ink)
        {
            rendering.Output.CutBackTo(start);
        }

        rendering.Ink = before;
    }
}
