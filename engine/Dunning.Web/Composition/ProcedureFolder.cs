using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Composition;

/// <summary>A procedure as it lies in folders: <c>workflows/zoho-vdt</c> beside <c>letter-templates</c>.</summary>
internal static class ProcedureFolder
{
    /// <summary>The names of the files that make the procedure.</summary>
    private static readonly string[] Own = [ProcedureFiles.Workflow, ProcedureFiles.Rules];

    /// <summary>Reads a procedure: its own files, and of the templates those that its workflow names.</summary>
    /// <param name="folder">Folder with workflow.json.</param>
    /// <param name="templates">Folder with a folder per language.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<ProcedureFiles> ReadAsync(string folder, string templates, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Own.Where(name => File.Exists(Path.Combine(folder, name))))
        {
            files[name] = await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken);
        }

        foreach (var path in Directory.Exists(Path.Combine(folder, ProcedureFiles.Clients)) ? Directory.EnumerateFiles(Path.Combine(folder, ProcedureFiles.Clients), "*.rules.json") : [])
        {
            files[ProcedureFiles.Clients + "/" + Path.GetFileName(path)] = await File.ReadAllBytesAsync(path, cancellationToken);
        }

        if (files.TryGetValue(ProcedureFiles.Workflow, out var json) && WorkflowDefinitionReader.Read(json, folder).Definition is { } definition && Directory.Exists(templates))
        {
            var used = ProcedureCompiler.TemplatesUsed(definition).Select(use => use.Template).Where(IsPlainName).ToHashSet(StringComparer.Ordinal);
            foreach (var language in Directory.EnumerateDirectories(templates).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal))
            {
                foreach (var template in used.Where(name => File.Exists(Path.Combine(templates, language, name + ".docx"))))
                {
                    files[ProcedureFiles.Template(language, template)] =
                        await File.ReadAllBytesAsync(Path.Combine(templates, language, template + ".docx"), cancellationToken);
                }
            }
        }

        return new ProcedureFiles(files);
    }

    /// <summary>Reads, checks and compiles a procedure; the worked examples beside it are lived.</summary>
    public static async Task<ProcedureCompilation> CheckAsync(string folder, string templates, CancellationToken cancellationToken)
    {
        var compilation = await CompileAsync(folder, templates, cancellationToken);
        var examples = Path.Combine(folder, WorkedExamples.FileName);
        return compilation.Procedure is { } procedure && File.Exists(examples)
            ? compilation with
            {
                Findings =
                [
                    .. compilation.Findings,
                    .. WorkedExamples.Check(await File.ReadAllTextAsync(examples, cancellationToken), procedure, Prefix(folder) + WorkedExamples.FileName),
                ],
            }
            : compilation;
    }

    /// <summary>Reads and compiles a procedure.</summary>
    public static async Task<ProcedureCompilation> CompileAsync(string folder, string templates, CancellationToken cancellationToken) =>
        ProcedureCompiler.Compile(await ReadAsync(folder, templates, cancellationToken), 1, Prefix(folder));

    /// <summary>What goes before the names of a folder's files in findings.</summary>
    public static string Prefix(string folder) => folder.Replace('\\', '/').TrimEnd('/') + "/";

    // The name comes from a definition that anyone may have written; it must not lead out of the folder.
    private static bool IsPlainName(string name) =>
        name.Length > 0 && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && !name.Contains("..", StringComparison.Ordinal) && !name.Contains('\\', StringComparison.Ordinal);
}
