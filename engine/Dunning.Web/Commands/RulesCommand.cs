using System.CommandLine;
using System.Text.Json;
using Dunning.Cases.Facts;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Rules.Evaluation;

namespace Dunning.Web.Commands;

/// <summary><c>dunning rules</c>: rule files against inputs, and what clients make of them.</summary>
internal static class RulesCommand
{
    public static Command Create(TimeProvider time)
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "RulesEngine-JSON.", Arity = ArgumentArity.ZeroOrOne };
        var cases = new Option<FileInfo?>("--cases") { Description = "JSON-bestand met gevallen, voor scripts." };
        var inputs = new Option<FileInfo?>("--inputs") { Description = "JSON-object met de invoer." };
        var workflow = new Option<string?>("--workflow") { Description = "Alleen deze regelset." };
        var explain = new Option<bool>("--explain") { Description = "Met de waarden en een zin per regel." };
        var language = new Option<string>("--language") { Description = "Taal van de zinnen: nl of en.", DefaultValueFactory = _ => "nl" };
        var json = Options.Json();
        var eval = new Command("eval", "Regels beoordelen.") { file, cases, inputs, workflow, explain, language, json };
        eval.SetAction(async (given, cancellationToken) =>
        {
            // Recorded cases are for scripts; one file is for a person unless JSON is asked for.
            var output = new Output(given.GetValue(json) || given.GetValue(cases) is not null);
            if (given.GetValue(cases) is { } recorded)
            {
                using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(recorded.FullName, cancellationToken));
                output.Answer(RuleCases.Run(document.RootElement, time), _ => { });
                return ExitCode.Success;
            }

            if (given.GetValue(file) is not { } rules || given.GetValue(inputs) is not { } values)
            {
                return output.Answer([Finding.Error("rules.usage", "", "", "Give a rule file and its inputs, or --cases.", "dunning rules eval FILE --inputs FILE")]);
            }

            using var rulesDocument = JsonDocument.Parse(await File.ReadAllBytesAsync(rules.FullName, cancellationToken));
            using var inputsDocument = JsonDocument.Parse(await File.ReadAllBytesAsync(values.FullName, cancellationToken));
            var spoken = LanguageCode.Parse(given.GetValue(language));
            var culture = given.GetValue(explain) ? spoken.Culture() : null;
            var (answer, findings) = RuleCases.Evaluate(rulesDocument.RootElement, inputsDocument.RootElement, given.GetValue(workflow), culture, rules.Name, CaseVocabulary.Words);
            if (findings.HasErrors())
            {
                return output.Answer(findings);
            }

            if (findings.Count > 0)
            {
                Output.Show(output.Messages, findings);
            }

            output.Answer(answer, console => RuleResultsText.Write(answer, console, spoken));
            return ExitCode.Success;
        });
        return new Command("rules", "Regels.") { eval, RulesCommandTable.Create(), RulesCommandEffective.Create(), RulesCommandConflicts.Create(time) };
    }
}
