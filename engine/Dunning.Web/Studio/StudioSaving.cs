using System.Text;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Web.Site;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>Keeps what Studio draws as the draft of its procedure, and publishes it. The same thing sent twice is kept once.</summary>
internal sealed class StudioSaving(StudioVersions versions, SaveDraft save, PublishDraft publish, RequestScope scope, Texts texts)
{
    /// <summary>Saves what was drawn. It may be wrong in many ways; only what would lose work is refused.</summary>
    /// <param name="model">From Studio.</param>
    /// <param name="mark">The mark of the version that it began with; null to replace whatever is there.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public async Task<StudioSaved> SaveAsync(JsonObject model, string? mark, CancellationToken cancellationToken)
    {
        var (drawing, refused) = await DrawAsync(model, mark, cancellationToken);
        return refused ?? await KeepAsync(drawing!, cancellationToken);
    }

    /// <summary>Publishes what was drawn, when nothing in it is wrong; else nothing is kept, so that the person goes on with what they see.</summary>
    /// <param name="model">What Studio sent.</param>
    /// <param name="mark">The mark of the version that it began with; null to replace whatever is there.</param>
    /// <param name="onSheet">Whether the publish sheet does the publishing: then it stays a draft, in which nothing is wrong.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public async Task<StudioSaved> PublishAsync(JsonObject model, string? mark, bool onSheet, CancellationToken cancellationToken)
    {
        var (drawing, refused) = await DrawAsync(model, mark, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        if (drawing!.IsUnchanged && drawing.Before!.Listed.TakesNewCases)
        {
            return StudioSaved.Kept(drawing.Before, alreadyPublished: true);
        }

        if (ProcedureCompiler.Compile(drawing.Files, 1, drawing.Place) is { Procedure: null } compilation)
        {
            return StudioSaved.Refused(StudioMessages.Of(compilation.Findings, drawing.Definition));
        }

        // What is published is a draft first; of a version that was retracted too.
        var kept = await KeepAsync(drawing with { IsUnchanged = drawing.IsUnchanged && drawing.Before!.Listed.Version.Status == VersionStatus.Draft }, cancellationToken);
        return kept.Version is { } draft && !onSheet ? await PublishAsync(draft, cancellationToken) : kept;
    }

    /// <summary>Publishes the draft as it stands.</summary>
    public async Task<StudioSaved> PublishAsync(StudioVersion draft, CancellationToken cancellationToken)
    {
        var id = draft.Listed.Version.ProcedureId;
        var (published, findings) = await publish.ExecuteAsync(id, draft.Revision, await StampAsync(cancellationToken), cancellationToken);
        return published is null
            ? StudioSaved.Refused(StudioMessages.Of(findings, draft.Definition))
            : StudioSaved.Kept((await versions.FindAsync(id, null, cancellationToken))!);
    }

    private async Task<StudioSaved> KeepAsync(Drawing drawing, CancellationToken cancellationToken)
    {
        if (drawing.IsUnchanged)
        {
            return StudioSaved.Kept(drawing.Before!);
        }

        var (draft, findings) = await save.ExecuteAsync(drawing.Files, drawing.Place, await StampAsync(cancellationToken), null, drawing.Before?.Revision ?? 0, cancellationToken);
        return draft is null
            ? StudioSaved.Refused(StudioMessages.Of(findings, drawing.Definition))
            : StudioSaved.Kept((await versions.FindAsync(draft.ProcedureId, null, cancellationToken))!);
    }

    private async Task<(Drawing? Drawing, StudioSaved? Refused)> DrawAsync(JsonObject model, string? mark, CancellationToken cancellationToken)
    {
        var given = model["definitionId"]?.ToString() is { Length: > 0 } id ? id : null;
        var before = given is null ? null : await versions.FindAsync(given, null, cancellationToken);
        var procedureId = given ?? await NewIdAsync(model["name"]?.ToString() ?? "", cancellationToken);
        var place = procedureId + "/";
        var json = StudioDefinition.Merge(model, before?.Definition, procedureId).ToJsonString();
        var reading = WorkflowDefinitionReader.Read(json, place);
        if (reading.Definition is not { } definition)
        {
            return (null, StudioSaved.Refused(StudioMessages.Of(reading.Findings, before?.Definition)));
        }

        if (definition.Root.Activities.Count == 0 && before?.Definition.Root.Activities.Count > 0)
        {
            return (null, StudioSaved.Refused([texts["studio.emptied"]]));
        }

        var files = before?.Files.Files.ToDictionary(StringComparer.Ordinal) ?? [];
        files[ProcedureFiles.Workflow] = StudioDefinition.Bytes(definition);
        var drawing = new Drawing(before, definition, new ProcedureFiles(files), place)
        {
            IsUnchanged = before is not null && JsonNode.DeepEquals(WorkflowDefinitionWriter.Write(before.Definition), WorkflowDefinitionWriter.Write(definition)),
        };

        // What is there already may be saved again: Studio repeats a request whose answer it did not get.
        return drawing.IsUnchanged || mark is null || mark == (before?.Mark ?? "")
            ? (drawing, null)
            : (null, StudioSaved.Refused([before?.Listed.Version.Stamp.By is { Length: > 0 } by ? texts["studio.stale", by] : texts["studio.gone"]]));
    }

    private async Task<string> NewIdAsync(string name, CancellationToken cancellationToken)
    {
        var plain = new string([.. name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-')])
            .Trim().Replace(' ', '-');
        var wanted = plain.Length == 0 ? "procedure" : plain;
        var id = wanted;
        for (var number = 2; await versions.FindAsync(id, null, cancellationToken) is not null; number++)
        {
            id = FormattableString.Invariant($"{wanted}-{number}");
        }

        return id;
    }

    private async Task<VersionStamp> StampAsync(CancellationToken cancellationToken) => new(await scope.TodayAsync(cancellationToken), scope.Person);

    private sealed record Drawing(StudioVersion? Before, WorkflowDefinition Definition, ProcedureFiles Files, string Place)
    {
        public bool IsUnchanged { get; init; }
    }
}
