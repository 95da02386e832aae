using Dunning.Rules.Types;

namespace Dunning.Rules.Language;

/// <summary>How an expression is read and where it stands.</summary>
public sealed record ExpressionSettings
{
    public Dialect Dialect { get; init; } = Dialect.CSharp;

    /// <summary>Names of inputs and fields in any case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>The shape the result must have (or convert to without loss); null for any.</summary>
    public Shape? Wanted { get; init; }

    /// <summary>Name of the input whose fields may be written without it; null for none.</summary>
    public string? Root { get; init; }

    /// <summary>The clock behind <c>DateTime.Now</c>; null refuses it, so that the same facts always give the same answer.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>File for findings.</summary>
    public string File { get; init; } = "";

    /// <summary>Place for findings; the column is added to it.</summary>
    public string Place { get; init; } = "";
}
