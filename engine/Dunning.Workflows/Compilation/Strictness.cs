namespace Dunning.Workflows.Compilation;

/// <summary>How hard a definition is judged.</summary>
public enum Strictness
{
    /// <summary>What would surprise at run time is an error: arrows from unknown ports, loops that can not be entered, inputs left out.</summary>
    Publish,

    /// <summary>As Elsa would run it: those are warnings.</summary>
    AsElsa,
}
