using Dunning.Rules.Types;

namespace Dunning.Workflows.Activities;

/// <summary>An input of an activity.</summary>
/// <param name="Name">Pascal case; the JSON property is its camel case.</param>
/// <param name="Shape">The type its value has.</param>
/// <param name="DisplayName">As the property panel shows it.</param>
/// <param name="Description">What it does.</param>
public sealed record InputDescriptor(string Name, Shape Shape, Wording DisplayName, Wording Description)
{
    /// <summary>Value when nothing is given; of the shape's CLR type.</summary>
    public object? Default { get; init; }

    /// <summary>Whether leaving it out is an error.</summary>
    public bool Required { get; init; }

    /// <summary>Elsa Studio's editor: <c>singleline</c>, <c>dropdown</c>, <c>checkbox</c>, <c>dynamic-outcomes</c> …</summary>
    public string UiHint { get; init; } = "singleline";

    /// <summary>Values to choose from; a literal outside them is an error unless <see cref="OpenOptions"/>.</summary>
    public IReadOnlyList<InputOption> Options { get; init; } = [];

    /// <summary>Whether other values than the options may be typed.</summary>
    public bool OpenOptions { get; init; }

    /// <summary>How an editor groups it; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>The syntax an editor starts with.</summary>
    public string DefaultSyntax { get; init; } = "Literal";

    /// <summary>False for the few that Elsa stores bare instead of as <c>{ typeName, expression }</c>: a switch's cases, the variable of SetVariable.</summary>
    public bool Wrapped { get; init; } = true;
}
