using Dunning.Cases.Activities;
using Dunning.Cases.Checking;
using Dunning.Cases.Facts;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Tests.Workflows;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>A procedure drawn in text, as <see cref="Sketch"/>, with a rule set <c>rules</c> of lines <c>condition ⇒ event</c>.</summary>
internal sealed class CaseSketch
{
    private readonly Dictionary<string, CompiledRuleSet> ruleSets = new(StringComparer.Ordinal);

    public CaseSketch(string text, string rules = "")
    {
        var catalogue = DunningActivities.Catalogue.TryFind(Costs.TypeName, out _) ? DunningActivities.Catalogue : DunningActivities.Catalogue.With(new Costs());
        var compilation = WorkflowCompiler.Compile(Sketch.Read(new Sketch(text).Json.ToJsonString()), catalogue, CaseVocabulary.Words, "test.json");
        Assert.DoesNotContain(compilation.Findings, finding => finding.Severity == Severity.Error);
        Workflow = compilation.Workflow!;
        if (rules.Length > 0)
        {
            var set = new RuleSetDefinition
            {
                Name = "rules",
                Rules = [.. rules.Split('\n').Select((line, index) => line.Split(" ⇒ ")).Select(part => new RuleDefinition { Name = part[1] + part[0], Expression = part[0], SuccessEvent = part[1] })],
            };
            var compiled = RuleSetCompiler.Compile([set], "rules", CaseVocabulary.Words, new RuleSettings());
            Assert.Empty(compiled.Findings);
            ruleSets["rules"] = compiled.RuleSet;
        }
    }

    public CompiledWorkflow Workflow { get; }

    public IReadOnlyList<Finding> Findings(params (string Name, object? Value)[] inputs) =>
        ProcedureChecker.Check(Workflow, ruleSets, "test.json", inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal));

    // Stands in for the real one; only its name and ports matter to the checker.
    private sealed class Costs : Activity
    {
        public const string TypeName = "Dunning.ChargeCosts";

        public override ActivityDescriptor Descriptor { get; } = new(TypeName, "x", new("Kosten", "Costs"), new("Kosten.", "Costs."))
        {
            Ports = [new("Charged", new("Ja", "Yes")), new("NotAllowed", new("Nee", "No"))],
        };

        public override ActivityResult Execute(ActivityContext context) => ActivityResult.Outcome("Charged");
    }
}
