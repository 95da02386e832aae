using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>How rule sets are compiled and run. The defaults are those of our own files; RulesEngine's files want <see cref="RulesEngine"/>.</summary>
public sealed record RuleSettings
{
    /// <summary>RulesEngine's dialect with its defaults: Dynamic LINQ, names in any case.</summary>
    public static RuleSettings RulesEngine { get; } = new() { Dialect = Dialect.DynamicLinq, IgnoreCase = true };

    public Dialect Dialect { get; init; } = Dialect.CSharp;

    /// <summary>Names of inputs, parameters and fields in any case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Whether a parent's children stop being evaluated when its verdict is decided.</summary>
    public bool StopWhenDecided { get; init; }

    /// <summary>Whether the first rule that holds decides, so that the order of rules matters: it is then judged too.</summary>
    public bool FirstMatch { get; init; }

    /// <summary>Whether actions run.</summary>
    public bool RunActions { get; init; } = true;

    /// <summary>Whether global and local parameters exist.</summary>
    public bool Parameters { get; init; } = true;

    /// <summary>Name of the input whose fields may be written without it; null for none.</summary>
    public string? Root { get; init; }

    /// <summary>The clock behind <c>DateTime.Now</c>; null refuses it.</summary>
    public TimeProvider? Clock { get; init; }

    internal ExpressionSettings For(Types.Shape? wanted, string file, string place) => new()
    {
        Dialect = Dialect,
        IgnoreCase = IgnoreCase,
        Wanted = wanted,
        Root = Root,
        Clock = Clock,
        File = file,
        Place = place,
    };
}
