using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Core.Findings;

namespace Dunning.Web.Composition;

/// <summary>Finds and checks what people wrote: procedures, rules and templates under folders.</summary>
internal static class WrittenFiles
{
    /// <param name="path">A file or folder.</param>
    /// <param name="asked">All paths asked for; the templates' folder is looked for among them first.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The findings, and the procedures that have no error, each with the file it is from.</returns>
    public static async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<(string File, Procedure Procedure)> Procedures)> CheckAsync(string path, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return ([Finding.Error("file.missing", path, "", "There is no such file or folder.")], []);
        }

        var findings = new List<Finding>();
        var procedures = new List<(string File, Procedure Procedure)>();
        foreach (var folder in ProceduresUnder(path))
        {
            var compilation = await ProcedureFolder.CheckAsync(folder, Templates(folder, asked), cancellationToken);
            findings.AddRange(compilation.Findings);
            if (compilation.Procedure is { } procedure)
            {
                findings.AddRange(await ProcedureFolder.CheckExamplesAsync(folder, procedure, cancellationToken));
                procedures.Add((ProcedureFolder.Prefix(folder) + ProcedureFiles.Workflow, procedure));
            }
        }

        foreach (var template in TemplatesUnder(path))
        {
            var language = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(template))) ?? "nl";
            findings.AddRange(ProcedureCompiler.CheckTemplate(await File.ReadAllBytesAsync(template, cancellationToken), template.Replace('\\', '/'), language).Findings);
        }

        return (findings, procedures);
    }

    /// <summary>One procedure, compiled: a folder, or a file in it.</summary>
    public static async Task<ProcedureCompilation> CompileAsync(string path, CancellationToken cancellationToken)
    {
        var folder = File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
        return Directory.Exists(folder)
            ? await ProcedureFolder.CheckAsync(folder, Templates(folder, []), cancellationToken)
            : new ProcedureCompilation(null, [Finding.Error("file.missing", path, "", "There is no such file or folder.")]);
    }

    private static IEnumerable<string> ProceduresUnder(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, ProcedureFiles.Workflow, SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal)
            : Path.GetFileName(path) is ProcedureFiles.Workflow or ProcedureFiles.Rules or WorkedExamples.FileName ? [Path.GetDirectoryName(Path.GetFullPath(path))!] : [];

    private static IEnumerable<string> TemplatesUnder(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.docx", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase) ? [path] : [];

    /// <summary>The folder of templates that goes with a procedure: one that was asked for, else one beside a folder above it, else the shipped one.</summary>
    internal static string Templates(string procedure, IReadOnlyList<string> asked)
    {
        if (asked.FirstOrDefault(path => Directory.Exists(Path.Combine(path, "nl"))) is { } given)
        {
            return given;
        }

        for (var folder = Path.GetDirectoryName(Path.GetFullPath(procedure)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "letter-templates", "nl")))
            {
                return Path.Combine(folder, "letter-templates");
            }
        }

        return Shipped.Templates;
    }
}
