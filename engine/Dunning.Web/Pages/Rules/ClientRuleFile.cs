using Dunning.Cases.Procedures;
using Dunning.Core.Parties;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Tailoring;

namespace Dunning.Web.Pages.Rules;

/// <summary>The rules of a procedure as one client has them: the tables show what counts, the text holds only what differs from the office's.</summary>
/// <param name="client">The client.</param>
/// <param name="procedure">The version that new cases get.</param>
/// <param name="files">Its files.</param>
public sealed class ClientRuleFile(Client client, Procedure procedure, ProcedureFiles files) : RuleFile
{
    private readonly IReadOnlyList<RuleSetDefinition> office = ProcedureCompiler.RuleSetsOf(files);

    public override string Stored => client.ProcedureRules is { Length: > 0 } own ? own.ReplaceLineEndings("\n") : Text(files, ProcedureFiles.ClientRules(client.Id));

    public override IReadOnlyList<RuleSheetTable>? Show(string text)
    {
        var reading = text.Length == 0 ? new RuleSetReading([], []) : RuleSetReader.Read(text);
        return text.Length > 0 && reading.RuleSets.Count == 0 ? null : [.. Tailored(reading.RuleSets).Select(set => RuleSheetTable.Of(set.Office with { Rules = [.. set.Rules.Select(each => each.Rule)] }, set.Rules))];
    }

    public override string Write(string text, IReadOnlyList<IReadOnlyList<RuleDefinition>> rules)
    {
        var sets = text.Length == 0 ? [] : RuleSetReader.Read(text).RuleSets;
        var written = Tailored(sets).Select((set, index) => (set.Office, Own: set.Wanting(rules[index]))).ToList();
        var kept = sets.Where(set => written.All(each => each.Own.Name != set.Name));
        RuleSetDefinition[] all = [.. kept, .. written.Where(each => each.Own.Rules.Count > 0 || each.Own.GlobalParams.Count > 0).Select(each => each.Own)];
        return all.Length == 0 ? "" : RuleSetWriter.Write(all);
    }

    public override RuleCheck Check(string text)
    {
        if (text.Length == 0)
        {
            return new RuleCheck([], []);
        }

        var rules = procedure.Tailor(text, "");
        return new RuleCheck(rules.Findings, [.. rules.Conflicts.Select(conflict => (client.Id, conflict))]);
    }

    protected override IEnumerable<CompiledRuleSet> Compile(string text) => text.Length == 0 ? procedure.RuleSets.Values : procedure.Tailor(text, "").RuleSets.Values;

    private IEnumerable<TailoredRuleSet> Tailored(IReadOnlyList<RuleSetDefinition> sets)
    {
        var own = sets.Select(set => TailoredRuleSet.Of(set, office)).OfType<TailoredRuleSet>().ToList();
        return office.Select(set => own.Find(each => each.Office.Name == set.Name)
            ?? TailoredRuleSet.Of(new RuleSetDefinition { Name = set.Name + "-" + client.Id, Injects = [set.Name] }, office)!);
    }
}
