using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Workflows.Definitions;

namespace Dunning.Operations.Procedures;

/// <summary>Begins a procedure: empty, as a copy of another that remembers its origin, or from a definition that was made elsewhere. It becomes a draft.</summary>
public sealed class NewProcedure(IProcedureStore store, SaveDraft save)
{
    /// <summary>The largest definition that is read; bytes.</summary>
    public const int LargestDefinition = 2 * 1024 * 1024;

    private const int LongestName = 100;

    /// <summary>A procedure with only a start and an end.</summary>
    public async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> EmptyAsync(string name, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (Refused(name) is { } refused)
        {
            return (null, [refused]);
        }

        var id = await FreeIdAsync(name, cancellationToken).ConfigureAwait(false);
        var definition = new WorkflowDefinition
        {
            DefinitionId = id,
            Id = id + "-v1",
            Name = name.Trim(),
            CustomProperties = new JsonObject { ["dunning:leadDays"] = 0 },
            Root = new FlowchartDefinition
            {
                Id = "flow",
                Start = "start",
                Activities = [Step("start", "Elsa.Start", 0), Step("close", "Dunning.Close", 280)],
                Connections = [new Connection("start", "Done", "close", "In")],
            },
        };
        return await SaveAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal), definition, stamp, null, 0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A procedure that begins as a version of another: its workflow, rules and templates.</summary>
    public async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> CopyAsync(
        string procedureId, int version, string name, VersionStamp stamp, CancellationToken cancellationToken)
    {
        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        if ((VersionFindings.Missing(all, procedureId, version) ?? Refused(name)) is { } refused)
        {
            return (null, [refused]);
        }

        var files = (await store.LoadAsync(procedureId, version, cancellationToken).ConfigureAwait(false))!;
        var reading = WorkflowDefinitionReader.Read(files.Find(ProcedureFiles.Workflow)!, procedureId + "/" + ProcedureFiles.Workflow);
        if (reading.Definition is not { } definition)
        {
            return (null, reading.Findings);
        }

        var id = await FreeIdAsync(name, cancellationToken).ConfigureAwait(false);
        return await SaveAsync(files.Files, definition with { DefinitionId = id, Id = id + "-v1", Name = name.Trim(), Version = 1 }, stamp, new VersionOrigin(procedureId, version), 0, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// A definition in Elsa's JSON. As the draft of a procedure that is there it takes the place of its workflow, and rules and templates stay; as a new one it
    /// gets the office's templates that it names.
    /// </summary>
    /// <param name="json">The file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="into">The procedure whose draft it becomes; null for a new procedure.</param>
    /// <param name="revision">The revision of the draft that it may replace; 0 when there should be none.</param>
    /// <param name="stamp">When, by whom and why.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> ImportAsync(
        ReadOnlyMemory<byte> json, string file, string? into, int revision, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (json.Length > LargestDefinition)
        {
            return (null, [Finding.Error("procedure.too-large", file, "", "This file is too large for a definition.", "a definition has at most 2 MB")]);
        }

        var reading = WorkflowDefinitionReader.Read(json, file);
        if (reading.Definition is not { } definition)
        {
            return (null, reading.Findings);
        }

        if (definition.Root.Activities.Count == 0)
        {
            return (null, [Finding.Error("procedure.empty", file, "/root/activities", "This definition has no steps.")]);
        }

        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        if (into is not null && all.All(known => known.ProcedureId != into))
        {
            return (null, [VersionFindings.Unknown(all, into)]);
        }

        var id = into ?? await FreeIdAsync(definition.DefinitionId, cancellationToken).ConfigureAwait(false);
        var beside = into is null ? await TemplatesAsync(definition, cancellationToken).ConfigureAwait(false) : await NewestAsync(into, cancellationToken).ConfigureAwait(false);
        var name = definition.Name.Trim() is { Length: > 0 and <= LongestName } given ? given : id;
        return await SaveAsync(beside, definition with { DefinitionId = id, Name = name }, stamp, null, revision, cancellationToken).ConfigureAwait(false);
    }

    private static Finding? Refused(string name) => name.Trim().Length is > 0 and <= LongestName
        ? null
        : Finding.Error("procedure.name", "", "name", "Give the procedure a name of at most a hundred letters.");

    private static ActivityDefinition Step(string id, string type, int x) => new()
    {
        Id = id,
        Type = type,
        Name = id,
        Version = 1,
        Metadata = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = x, ["y"] = 0 } } },
    };

    private async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> SaveAsync(
        IReadOnlyDictionary<string, byte[]> beside, WorkflowDefinition definition, VersionStamp stamp, VersionOrigin? origin, int revision, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, byte[]>(beside.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(WorkflowDefinitionWriter.WriteText(definition)),
        };
        return await save.ExecuteAsync(new ProcedureFiles(files), definition.DefinitionId + "/", stamp, origin, revision, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<string, byte[]>> NewestAsync(string procedureId, CancellationToken cancellationToken) =>
        (await store.NewestFilesAsync(procedureId, cancellationToken).ConfigureAwait(false))?.Files ?? new Dictionary<string, byte[]>();

    // The first procedure that has a template of this name lends it.
    private async Task<IReadOnlyDictionary<string, byte[]>> TemplatesAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var named = ProcedureCompiler.TemplatesUsed(definition).Select(use => use.Template).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var latest in await store.AllLatestAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var (path, content) in (await store.LoadAsync(latest.ProcedureId, latest.Version, cancellationToken).ConfigureAwait(false))!.Files)
            {
                if (path.StartsWith("templates/", StringComparison.Ordinal) && named.Contains(Path.GetFileNameWithoutExtension(path)))
                {
                    found.TryAdd(path, content);
                }
            }
        }

        return found;
    }

    // Letters and digits of the name, as addresses and files have them.
    private async Task<string> FreeIdAsync(string name, CancellationToken cancellationToken)
    {
        var letters = name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        var wanted = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        wanted = wanted.Length == 0 ? "procedure" : wanted.Length > LongestName ? wanted[..LongestName] : wanted;
        var taken = (await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false)).Select(known => known.ProcedureId).ToHashSet(StringComparer.Ordinal);
        var id = wanted;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return id;
    }
}
