using Dunning.Cases.Procedures;
using Dunning.Core.Languages;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Comparing;

/// <summary>Two versions of a procedure beside each other, as a person would tell the difference. Where things stand on the canvas does not count.</summary>
public static class ProcedureComparison
{
    private const string Templates = "templates/";

    /// <summary>What is different, in the order of <see cref="ChangeSubject"/> and within it of the later version.</summary>
    /// <param name="before">The earlier version; a workflow that can not be read counts as empty.</param>
    /// <param name="after">The later version.</param>
    /// <param name="language">In which values are named.</param>
    public static IReadOnlyList<ProcedureChange> Of(ProcedureFiles before, ProcedureFiles after, Language language) =>
    [
        .. new FlowComparison(language).Of(Flow(before), Flow(after)),
        .. RuleComparison.Of(before, after, language),
        .. Files(before, after, ChangeSubject.ClientRules, path => path.StartsWith(ProcedureFiles.Clients + "/", StringComparison.Ordinal)),
        .. Files(before, after, ChangeSubject.Template, path => path.StartsWith(Templates, StringComparison.Ordinal)),
    ];

    private static WorkflowDefinition? Flow(ProcedureFiles files) =>
        files.Find(ProcedureFiles.Workflow) is { } json ? WorkflowDefinitionReader.Read(json, "").Definition : null;

    // Word files differ in every byte when one letter does; only that they differ is told.
    private static IEnumerable<ProcedureChange> Files(ProcedureFiles before, ProcedureFiles after, ChangeSubject subject, Predicate<string> isMeant) =>
        from path in before.Files.Keys.Union(after.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        where isMeant(path)
        let kind = (before.Find(path), after.Find(path)) switch
        {
            (null, _) => ChangeKind.Added,
            (_, null) => ChangeKind.Removed,
            var (old, young) => old.AsSpan().SequenceEqual(young) ? (ChangeKind?)null : ChangeKind.Changed,
        }
        where kind is not null
        select new ProcedureChange(kind.Value, subject, path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], null, []);
}
