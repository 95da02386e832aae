using Dunning.Cases.Activities;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Facts;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Types;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Procedures;

/// <summary>Files in, checked and compiled procedure out: the workflow, its rules, its templates, and whether they fit together.</summary>
public static class ProcedureCompiler
{
    private static readonly RecordShape Fields = RecordShape.Of<LetterFacts>();

    /// <param name="files">As written.</param>
    /// <param name="version">The version it is (to be) published under.</param>
    /// <param name="place">Prefix of file names in findings: <c>workflows/zoho-vdt/</c>.</param>
    public static ProcedureCompilation Compile(ProcedureFiles files, int version, string place)
    {
        var findings = new List<Finding>();
        var templates = Templates(files, place, findings);
        if (files.Find(ProcedureFiles.Workflow) is not { } json)
        {
            return new ProcedureCompilation(null, [.. findings, Finding.Error("procedure.no-workflow", place + ProcedureFiles.Workflow, "", "A procedure has a workflow.json; this one has none.")]);
        }

        var reading = WorkflowDefinitionReader.Read(json, place + ProcedureFiles.Workflow);
        findings.AddRange(reading.Findings);
        if (reading.Definition is not { } definition)
        {
            return new ProcedureCompilation(null, findings);
        }

        var compilation = WorkflowCompiler.Compile(definition, DunningActivities.Catalogue, CaseVocabulary.Words, place + ProcedureFiles.Workflow);
        findings.AddRange(compilation.Findings);
        findings.AddRange(MissingTemplates(definition, files, place));
        var ruleSets = RuleSets(files, place, findings);
        findings.AddRange(WrongRulePorts(definition, ruleSets, place));
        return compilation.Workflow is { } workflow && !findings.HasErrors()
            ? new ProcedureCompilation(new Procedure(version, workflow, ruleSets, templates), findings)
            : new ProcedureCompilation(null, findings);
    }

    /// <summary>Checks one template against what a letter may name.</summary>
    public static TemplateCompilation CheckTemplate(byte[] docx, string file, string language) =>
        TemplateCompiler.Compile(docx, Fields, new TemplateSettings { File = file, Language = LanguageCode.Parse(language) });

    private static Dictionary<string, LetterTemplate> Templates(ProcedureFiles files, string place, List<Finding> findings)
    {
        var templates = new Dictionary<string, LetterTemplate>(StringComparer.Ordinal);
        foreach (var (path, content) in files.Files.Where(file => file.Key.StartsWith("templates/", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var compilation = CheckTemplate(content, place + path, path.Split('/')[1]);
            findings.AddRange(compilation.Findings);
            if (compilation.Template is { } template)
            {
                templates[path] = template;
            }
        }

        return templates;
    }

    private static Dictionary<string, CompiledRuleSet> RuleSets(ProcedureFiles files, string place, List<Finding> findings)
    {
        var compiled = new Dictionary<string, CompiledRuleSet>(StringComparer.Ordinal);
        if (files.Find(ProcedureFiles.Rules) is { } json)
        {
            var reading = RuleSetReader.Read(System.Text.Encoding.UTF8.GetString(json), place + ProcedureFiles.Rules);
            findings.AddRange(reading.Findings);
            foreach (var set in reading.RuleSets)
            {
                var compilation = RuleSetCompiler.Compile(reading.RuleSets, set.Name, CaseVocabulary.Words, new RuleSettings());
                findings.AddRange(compilation.Findings);
                compiled[set.Name] = compilation.RuleSet;
            }
        }

        return compiled;
    }

    /// <summary>The ports of a node that asks rules are the events of its rule set; what else is connected can never be taken.</summary>
    private static IEnumerable<Finding> WrongRulePorts(WorkflowDefinition definition, Dictionary<string, CompiledRuleSet> ruleSets, string place)
    {
        foreach (var activity in definition.Root.Activities.Where(activity => activity.Type == EvaluateRules.TypeName))
        {
            if (!activity.Inputs.TryGetValue("ruleSet", out var given) || given.Syntax != "Literal" || given.Text is not { } name)
            {
                continue;
            }

            if (!ruleSets.TryGetValue(name, out var rules))
            {
                yield return Finding.Error(
                    "procedure.no-rule-set", place + ProcedureFiles.Workflow, Place.Input(activity.Id, EvaluateRules.RuleSet), $"{activity.Title}: there is no rule set \"{name}\" in {ProcedureFiles.Rules}.", Suggestion.Hint(name, ruleSets.Keys));
                continue;
            }

            var events = rules.Events.Append(EvaluateRules.None).ToHashSet(StringComparer.Ordinal);
            foreach (var connection in definition.Root.Connections.Where(connection => connection.Source == activity.Id))
            {
                if (connection.SourcePort is { } port && !events.Contains(port))
                {
                    yield return Finding.Error(
                        "procedure.rule-port", place + ProcedureFiles.Workflow, Place.Connection(activity.Id, port, connection.Target), $"{activity.Title}: no rule of \"{name}\" has the event \"{port}\".", Suggestion.Hint(port, events));
                }
            }
        }
    }

    private static IEnumerable<Finding> MissingTemplates(WorkflowDefinition definition, ProcedureFiles files, string place)
    {
        var known = files.Files.Keys.Where(path => path.StartsWith("templates/nl/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>().ToList();
        foreach (var (activity, template) in TemplatesUsed(definition))
        {
            if (files.Find(ProcedureFiles.Template("nl", template)) is null)
            {
                yield return Finding.Error(
                    "procedure.no-template", place + ProcedureFiles.Workflow, Place.Input(activity, "template"), $"There is no template \"{template}\" in Dutch (letter-templates/nl).", Suggestion.Hint(template, known));
            }
            else if (files.Find(ProcedureFiles.Template("en", template)) is null)
            {
                yield return Finding.Warning(
                    "procedure.no-english-template", place + ProcedureFiles.Workflow, Place.Input(activity, "template"), $"There is no template \"{template}\" in English; debtors who read English get the Dutch one.");
            }
        }
    }

    /// <summary>The templates that the messages of a workflow name.</summary>
    public static IEnumerable<(string ActivityId, string Template)> TemplatesUsed(WorkflowDefinition definition) =>
        from activity in definition.Root.Activities
        where activity.Type is "Dunning.SendEmail" or "Dunning.WriteLetter"
        where activity.Inputs.TryGetValue("template", out var given) && given.Syntax == "Literal" && given.Text is not null
        select (activity.Id, activity.Inputs["template"].Text!);
}
