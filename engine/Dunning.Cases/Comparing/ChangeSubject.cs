namespace Dunning.Cases.Comparing;

/// <summary>What sort of part of a procedure changed; in the order in which a difference is told.</summary>
public enum ChangeSubject
{
    /// <summary>The procedure itself: its name, what it is for, when its cases open.</summary>
    Procedure,

    /// <summary>A knob that clients may set.</summary>
    Setting,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A step.</summary>
    Step,

    /// <summary>A connection between two steps.</summary>
    Connection,

    /// <summary>A rule of the office.</summary>
    Rule,

    /// <summary>The rules of one client that lie beside the procedure.</summary>
    ClientRules,

    /// <summary>A Word template.</summary>
    Template,
}
