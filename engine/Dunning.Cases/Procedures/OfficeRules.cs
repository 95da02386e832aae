using System.Text;
using Dunning.Cases.Activities;
using Dunning.Cases.Checking;
using Dunning.Cases.Facts;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Tailoring;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Procedures;

/// <summary>The rule sets of a procedure as the office has them, and what clients make of them.</summary>
internal sealed class OfficeRules
{
    private readonly IReadOnlyList<RuleSetDefinition> sets;
    private readonly CompiledWorkflow? workflow;
    private readonly ILookup<string, string> ports;

    public OfficeRules(IReadOnlyList<RuleSetDefinition> sets, IReadOnlyDictionary<string, CompiledRuleSet> compiled, CompiledWorkflow? workflow)
    {
        this.sets = sets;
        this.workflow = workflow;
        Compiled = compiled;
        ports = Ports(workflow);
    }

    /// <summary>As every client has them that does not tailor them.</summary>
    public IReadOnlyDictionary<string, CompiledRuleSet> Compiled { get; }

    /// <summary>Reads a client's rules and compiles them against these.</summary>
    /// <param name="json">The client's file.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <param name="before">The office's rules as they were, to compare overrides with that remember nothing; null when not known.</param>
    public ClientRules Tailor(string json, string file, IReadOnlyList<RuleSetDefinition>? before = null)
    {
        var reading = RuleSetReader.Read(json, file);
        var conflicts = TailoringConflicts.Find(reading.RuleSets, sets, before, ports);
        var findings = reading.Findings.Concat(conflicts.Select(conflict => conflict.Finding)).ToList();
        var compiled = new Dictionary<string, CompiledRuleSet>(Compiled, StringComparer.Ordinal);
        var tailored = reading.RuleSets.Select(set => TailoredRuleSet.Of(set, sets)).OfType<TailoredRuleSet>().ToList();
        foreach (var again in tailored.GroupBy(set => set.Office.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            findings.Add(Finding.Error("tailoring.twice", file, again.Definition.Place, $"\"{again.Office.Name}\" is tailored twice, the second time by \"{again.Name}\"."));
        }

        if (!findings.HasErrors())
        {
            foreach (var set in tailored)
            {
                var compilation = RuleSetCompiler.Compile([.. sets, .. reading.RuleSets.Select(other => other.Name == set.Name ? set.Definition : other)], set.Name, CaseVocabulary.Words, new RuleSettings { FirstMatch = true });
                findings.AddRange(compilation.Findings);
                compiled[set.Office.Name] = compilation.RuleSet;
            }
        }

        findings.AddRange(findings.HasErrors() ? [] : AsAWhole(compiled, file));
        return new ClientRules(compiled, tailored, findings, conflicts);
    }

    // What is wrong with the procedure by these rules and is not by the office's.
    private IEnumerable<Finding> AsAWhole(Dictionary<string, CompiledRuleSet> compiled, string file)
    {
        if (workflow is null)
        {
            return [];
        }

        var usual = ProcedureChecker.Check(workflow, Compiled, file).Select(finding => (finding.Code, finding.Place)).ToHashSet();
        return ProcedureChecker.Check(workflow, compiled, file).Where(finding => !usual.Contains((finding.Code, finding.Place)));
    }

    private static ILookup<string, string> Ports(CompiledWorkflow? workflow) => (
        from activity in workflow?.Definition.Root.Activities ?? []
        where activity.Type == EvaluateRules.TypeName && activity.Inputs.TryGetValue(EvaluateRules.RuleSet, out var given) && given is { Syntax: "Literal", Text: not null }
        from connection in workflow!.Definition.Root.Connections
        where connection.Source == activity.Id && connection.SourcePort is { } port && port != EvaluateRules.None
        select (Set: activity.Inputs[EvaluateRules.RuleSet].Text!, Port: connection.SourcePort!)).Distinct().ToLookup(each => each.Set, each => each.Port, StringComparer.Ordinal);

    /// <summary>The rule sets of a file as written.</summary>
    public static RuleSetReading Read(ProcedureFiles files, string place) =>
        files.Find(ProcedureFiles.Rules) is { } json ? RuleSetReader.Read(Encoding.UTF8.GetString(json), place + ProcedureFiles.Rules) : new RuleSetReading([], []);
}
