using System.Text;
using Dunning.Cases.Activities;
using Dunning.Cases.Checking;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Facts;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Core.Law;
using Dunning.Letters.Templates;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Procedures;

/// <summary>Files in, checked and compiled procedure out: the workflow, its rules, its templates, and whether they fit together.</summary>
public static class ProcedureCompiler
{
    /// <param name="files">As written.</param>
    /// <param name="version">The version it is (to be) published under.</param>
    /// <param name="place">Prefix of file names in findings: <c>workflows/zoho-vdt/</c>.</param>
    public static ProcedureCompilation Compile(ProcedureFiles files, int version, string place) => Compile(files, version, place, withTemplates: true);

    /// <summary>The workflow and its rules alone, to check them while somebody types. What comes of it has no templates, so no case can follow it.</summary>
    /// <inheritdoc cref="Compile(ProcedureFiles, int, string)"/>
    public static ProcedureCompilation CompileRules(ProcedureFiles files, int version, string place) => Compile(files, version, place, withTemplates: false);

    private static ProcedureCompilation Compile(ProcedureFiles files, int version, string place, bool withTemplates)
    {
        var findings = new List<Finding>();
        var templates = withTemplates ? Templates(files, place, findings) : [];
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

        var file = place + ProcedureFiles.Workflow;
        var compilation = WorkflowCompiler.Compile(definition, DunningActivities.Catalogue, CaseVocabulary.Words, file);
        findings.AddRange(compilation.Findings);
        findings.AddRange(withTemplates ? MissingTemplates.Find(definition, files, file) : []);
        var rules = Rules(files, place, compilation.Workflow, findings);
        findings.AddRange(RulePorts.Find(definition, rules.Compiled, file));
        findings.AddRange(compilation.Workflow is null ? [] : ProcedureChecker.Check(compilation.Workflow, rules.Compiled, file));
        if (compilation.Workflow is not { } workflow || findings.HasErrors())
        {
            return new ProcedureCompilation(null, findings);
        }

        // A version that is published already still runs: the gate holds its notices back. A new one is not published with errors.
        findings.AddRange(NoticeWords.Find(new CheckedProcedure(workflow, rules.Compiled, new DayWalk(workflow, null), file), templates));

        var clients = files.ClientsWithRules.ToDictionary(client => client, client => Encoding.UTF8.GetString(files.Find(ProcedureFiles.ClientRules(client))!), StringComparer.Ordinal);
        var procedure = new Procedure(version, workflow, rules, clients, templates);
        findings.AddRange(procedure.TailoredBeside(place).SelectMany(client => ForOneClient(client.Client, client.Rules)));
        return new ProcedureCompilation(procedure, findings);
    }

    /// <summary>Checks one template against what a letter may name.</summary>
    public static TemplateCompilation CheckTemplate(byte[] docx, string file, string language) =>
        TemplateCompiler.Compile(docx, LetterShapes.Of(Path.GetFileNameWithoutExtension(file)), new TemplateSettings { File = file, Language = LanguageCode.Parse(language), Words = FieldNames.Dutch });

    /// <summary>What is found in the words of a formal notice.</summary>
    /// <law>BW 6:82, 6:96 lid 6</law>
    public static IReadOnlyList<Finding> CheckNotice(NoticeKind kind, byte[] docx, string file, string language) =>
        NoticeWording.Check(kind, LetterText.Of(docx), LanguageCode.Parse(language), file);

    private static Dictionary<string, CheckedTemplate> Templates(ProcedureFiles files, string place, List<Finding> findings)
    {
        var templates = new Dictionary<string, CheckedTemplate>(StringComparer.Ordinal);
        foreach (var (path, content) in files.Files.Where(file => file.Key.StartsWith("templates/", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var language = path.Split('/')[1];
            var compilation = CheckTemplate(content, place + path, language);
            findings.AddRange(compilation.Findings);
            if (compilation.Template is { } template)
            {
                templates[path] = new CheckedTemplate(template, content, place + path, language);
            }
        }

        return templates;
    }

    private static OfficeRules Rules(ProcedureFiles files, string place, CompiledWorkflow? workflow, List<Finding> findings)
    {
        var compiled = new Dictionary<string, CompiledRuleSet>(StringComparer.Ordinal);
        var reading = OfficeRules.Read(files, place);
        findings.AddRange(reading.Findings);
        foreach (var set in reading.RuleSets)
        {
            var compilation = RuleSetCompiler.Compile(reading.RuleSets, set.Name, CaseVocabulary.Words, new RuleSettings { FirstMatch = true });
            findings.AddRange(compilation.Findings);
            compiled[set.Name] = compilation.RuleSet;
        }

        return new OfficeRules(reading.RuleSets, compiled, workflow);
    }

    /// <summary>What is wrong with one client's rules, as warnings: it stops that client's cases, and nobody else's.</summary>
    public static IEnumerable<Finding> ForOneClient(string clientId, ClientRules rules)
    {
        if (rules.Problem is not null)
        {
            yield return Finding.Warning(
                "tailoring.does-not-fit", rules.Findings[0].File, "", $"The rules of client {clientId} do not fit this procedure; its cases stop where they are asked, until they do.");
        }

        foreach (var finding in rules.Findings)
        {
            yield return finding with { Severity = finding.Severity == Severity.Error ? Severity.Warning : finding.Severity };
        }
    }

    /// <summary>The rule sets of the office among the files of a procedure, as written; what is wrong in them is left out.</summary>
    public static IReadOnlyList<RuleSetDefinition> RuleSetsOf(ProcedureFiles files) => OfficeRules.Read(files, "").RuleSets;

    /// <summary>The templates that the messages of a workflow name.</summary>
    public static IEnumerable<(string ActivityId, string Template)> TemplatesUsed(WorkflowDefinition definition) =>
        from activity in definition.Root.Activities
        where activity.Type is "Dunning.SendEmail" or "Dunning.WriteLetter"
        where activity.Inputs.TryGetValue("template", out var given) && given.Syntax == "Literal" && given.Text is not null
        select (activity.Id, activity.Inputs["template"].Text!);
}
