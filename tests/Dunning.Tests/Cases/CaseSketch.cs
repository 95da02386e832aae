using Dunning.Cases.Activities;
using Dunning.Cases.Checking;
using Dunning.Cases.Facts;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Tests.Workflows;
using Dunning.Workflows.Compilation;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>A procedure drawn in text, as <see cref="Sketch"/>, with a rule set <c>rules</c> of lines <c>condition ⇒ event</c>.</summary>
internal sealed class CaseSketch
{
    private readonly Dictionary<string, CompiledRuleSet> ruleSets = new(StringComparer.Ordinal);

    public CaseSketch(string text, string rules = "")
    {
        var compilation = WorkflowCompiler.Compile(Sketch.Read(new Sketch(text).Json.ToJsonString()), DunningActivities.Catalogue, CaseVocabulary.Words, "test.json");
        Assert.DoesNotContain(compilation.Findings, finding => finding.Severity == Severity.Error);
        Workflow = compilation.Workflow!;
        Flow = compilation.Findings;
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

    /// <summary>What is said of its graph alone.</summary>
    public IReadOnlyList<Finding> Flow { get; }

    /// <summary>What is said of it as a procedure.</summary>
    public IReadOnlyList<Finding> Findings(params (string Name, object? Value)[] inputs) =>
        ProcedureChecker.Check(Workflow, ruleSets, "test.json", inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal));
}
