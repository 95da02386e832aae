using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Checking;

/// <summary>Each message has its template, in Dutch and better in English too.</summary>
internal static class MissingTemplates
{
    public static IEnumerable<Finding> Find(WorkflowDefinition definition, ProcedureFiles files, string file)
    {
        var known = files.Files.Keys.Where(path => path.StartsWith("templates/nl/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>().ToList();
        foreach (var (activity, template) in ProcedureCompiler.TemplatesUsed(definition))
        {
            var title = definition.Root.Activities.First(one => one.Id == activity).Title;
            if (files.Find(ProcedureFiles.Template("nl", template)) is null)
            {
                yield return Finding.Error(
                    "procedure.no-template", file, Place.Input(activity, "template"),
                    $"{title}: there is no template \"{template}\" in Dutch (letter-templates/nl).", Suggestion.Hint(template, known));
            }
            else if (files.Find(ProcedureFiles.Template("en", template)) is null)
            {
                yield return Finding.Warning(
                    "procedure.no-english-template", file, Place.Input(activity, "template"),
                    $"{title}: there is no template \"{template}\" in English; debtors who read English get the Dutch one.");
            }
        }
    }
}
