using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Asks a rule set: the first rule that applies decides the port, by its event. The reason goes into the dossier.</summary>
public sealed class EvaluateRules : Activity
{
    public const string TypeName = "Dunning.EvaluateRules";
    public const string RuleSet = "RuleSet";

    /// <summary>The port when no rule applies.</summary>
    public const string None = "None";

    public override ActivityDescriptor Descriptor { get; } = new(
        TypeName, Categories.Decisions, new("Regels beoordelen", "Evaluate rules"),
        new("De eerste regel die geldt bepaalt hoe het verder gaat.", "The first rule that applies decides how it goes on."))
    {
        OpenPorts = true,
        Inputs =
        [
            new(RuleSet, ScalarShape.Text, new("Regelset", "Rule set"), new("Naam van de regelset in rules.json.", "Name of the rule set in rules.json.")) { Required = true },
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var name = context.Input<string>(RuleSet)!;
        var own = run.Procedure.RuleSetsFor(run.Facts.Client);
        if (own.Problem is { } problem)
        {
            return new ActivityResult.Faulted(FormattableString.Invariant($"the rules of client {run.Facts.Client.Id} do not fit version {run.Procedure.Version} of the procedure: {problem}"));
        }

        if (!own.RuleSets.TryGetValue(name, out var rules))
        {
            return new ActivityResult.Faulted($"there is no rule set \"{name}\"");
        }

        // A rule that could not be worked out must not be passed over in silence: the next one might then wrongly decide.
        var decided = rules.Evaluate(run.Values).Results.FirstOrDefault(result => result.IsSuccess || result.ErrorKind is RuleErrorKind.Compile or RuleErrorKind.Runtime or RuleErrorKind.ScopedParamRuntime);
        if (decided is { IsSuccess: false })
        {
            return new ActivityResult.Faulted($"rule \"{decided.RuleName}\" of {name}: {decided.Error}");
        }

        if (decided is not { } first)
        {
            run.Note(Trace.Of("rules.none", ("set", name)));
            return ActivityResult.Outcome(None);
        }

        // The set is the one the rule is written in, so that a client's own rule is known by it. The sentence is kept in both languages: the values behind it are gone later.
        var because = new Explanation(first.RuleName, () => first.Explain()!);
        run.Note(Trace.Of(
            "rules.matched", ("set", first.Origin), ("rule", first.RuleName), ("because", new Because(because, Language.Dutch)),
            ("because.en", new Because(because, Language.English))));
        return ActivityResult.Outcome(first.Event!);
    }
}
