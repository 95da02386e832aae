using System.Text.RegularExpressions;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>Takes a Word template into the draft of a procedure. It is checked first; with one error nothing is stored.</summary>
public sealed partial class UploadTemplate(ReplaceFile replace)
{
    private static readonly string[] Languages = ["nl", "en"];

    /// <param name="procedureId">The procedure.</param>
    /// <param name="language">nl or en.</param>
    /// <param name="name">Its name, as steps of the procedure name it.</param>
    /// <param name="docx">The Word document.</param>
    /// <param name="revision">The revision of the draft that was seen, 0 for none; null to put it into the draft as it is now.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The draft as stored (null when it was not), and what was found in the template or keeps it from being stored.</returns>
    public async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        string procedureId, string language, string name, byte[] docx, int? revision, string by, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (!PlainName().IsMatch(name))
        {
            findings.Add(Finding.Error("template.name", name, "", $"\"{name}\" is no name of a template.", "small letters, digits and dashes: tweede-herinnering"));
        }

        if (!Languages.Contains(language, StringComparer.Ordinal))
        {
            findings.Add(Finding.Error("template.language", name, "", $"There are no letters in the language \"{language}\".", "nl or en"));
        }

        if (findings.Count == 0)
        {
            findings.AddRange(ProcedureCompiler.CheckTemplate(docx, name + ".docx", language).Findings);
        }

        if (findings.HasErrors())
        {
            return (null, findings);
        }

        var (draft, others) = await replace.ExecuteAsync(procedureId, ProcedureFiles.Template(language, name), docx, revision, by, cancellationToken).ConfigureAwait(false);
        return (draft, draft is null ? [.. findings, .. others] : findings);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainName();
}
