using System.Globalization;
using Dunning.Core.Findings;

namespace Dunning.Rules.Language.Parsing;

/// <summary>Collects findings on one expression; a position becomes a column in the place.</summary>
internal sealed class FindingSink(ExpressionSettings settings)
{
    private readonly List<Finding> findings = [];

    public bool IsEmpty => findings.Count == 0;

    public IReadOnlyList<Finding> All => findings;

    public void Add(string code, int position, string message, string? hint = null)
    {
        var column = "column " + (position + 1).ToString(CultureInfo.InvariantCulture);
        findings.Add(Finding.Error(code, settings.File, settings.Place.Length == 0 ? column : settings.Place + " " + column, message, hint));
    }
}
