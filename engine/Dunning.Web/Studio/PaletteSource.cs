using System.Collections.Concurrent;
using Dunning.Cases.Activities;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>Reads from the stored procedures what the palette offers, and which activities they use: Studio draws nothing at all when it misses one.</summary>
internal sealed class PaletteSource(IProcedureStore store, StudioVersions versions)
{
    private static readonly string[] UsualQueues = [Queues.Calls, Queues.Judgement, Queues.Approvals, Queues.Handovers, Queues.Administration];

    // By the fingerprint of a version's files.
    private readonly ConcurrentDictionary<string, IReadOnlyList<UsedActivity>> used = new(StringComparer.Ordinal);

    /// <summary>Every activity that any stored version uses, retired or not.</summary>
    public async Task<IReadOnlyList<UsedActivity>> UsedAsync(CancellationToken cancellationToken)
    {
        var all = new HashSet<UsedActivity>();
        foreach (var version in await store.VersionsAsync(null, cancellationToken))
        {
            if (!used.TryGetValue(version.Fingerprint, out var known))
            {
                var files = version.Status == VersionStatus.Draft
                    ? (await store.DraftAsync(version.ProcedureId, cancellationToken))?.Files
                    : await store.LoadAsync(version.ProcedureId, version.Version, cancellationToken);
                known = files is null ? [] : used.GetOrAdd(version.Fingerprint, Used(files));
            }

            all.UnionWith(known);
        }

        return [.. all];
    }

    /// <summary>What may be chosen in a procedure.</summary>
    /// <param name="procedureId">The procedure that is open; null when it is not known: then all that any has.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<PaletteChoices> ChoicesAsync(string? procedureId, CancellationToken cancellationToken)
    {
        var open = procedureId is not null && await versions.FindAsync(procedureId, null, cancellationToken) is { } version ? [version] : await versions.ListAsync(null, cancellationToken);
        var sets = open.SelectMany(version => ProcedureCompiler.RuleSetsOf(version.Files)).ToList();
        return new(
            Distinct(open.SelectMany(version => version.Files.Files.Keys).Where(path => path.StartsWith("templates/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path))),
            Distinct(sets.Select(set => set.Name)),
            Distinct(sets.SelectMany(set => set.Rules).Select(rule => rule.SuccessEvent ?? rule.Name).Append(EvaluateRules.None)),
            Distinct(UsualQueues.Concat(open.SelectMany(version => version.Definition.Root.Activities).Select(QueueOf).OfType<string>())));
    }

    private static List<string> Distinct(IEnumerable<string> names) => [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? QueueOf(ActivityDefinition activity) => activity.Inputs.TryGetValue("queue", out var queue) && queue.Syntax == "Literal" ? queue.Text : null;

    private static List<UsedActivity> Used(ProcedureFiles files)
    {
        if (files.Find(ProcedureFiles.Workflow) is not { } json || WorkflowDefinitionReader.Read(json, "").Definition is not { } definition)
        {
            return [];
        }

        return
        [
            .. from activity in definition.Root.Activities
               from port in definition.Root.Connections.Where(arrow => arrow.Source == activity.Id).Select(arrow => arrow.SourcePort).Append(null)
               select new UsedActivity(activity.Type, Math.Max(1, activity.Version), port),
        ];
    }
}
