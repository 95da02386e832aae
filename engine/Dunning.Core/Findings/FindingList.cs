namespace Dunning.Core.Findings;

/// <summary>Questions one asks of a list of findings.</summary>
public static class FindingList
{
    /// <summary>Whether any of them refuses what it stands on.</summary>
    public static bool HasErrors(this IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);
}
