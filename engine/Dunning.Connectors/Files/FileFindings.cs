using Dunning.Core.Findings;

namespace Dunning.Connectors.Files;

/// <summary>The findings of one file. A file that is wrong on every line is cut short: nobody reads a million of them.</summary>
/// <param name="file">Name of the file.</param>
internal sealed class FileFindings(string file)
{
    private const int Limit = 1000;
    private readonly List<Finding> found = [];

    public IReadOnlyList<Finding> All => found;

    public void Error(string code, string place, string message, string? hint = null) => Add(Finding.Error(code, file, place, message, hint));

    public void Warning(string code, string place, string message, string? hint = null) => Add(Finding.Warning(code, file, place, message, hint));

    public void Information(string code, string place, string message) => Add(new Finding(code, Severity.Information, file, place, message));

    private void Add(Finding finding)
    {
        if (found.Count < Limit)
        {
            found.Add(finding);
        }
        else if (found.Count == Limit)
        {
            found.Add(Finding.Error("file.too-many-findings", file, finding.Place, "There are more findings than are listed here.", "mend the first ones and import again"));
        }
    }
}
