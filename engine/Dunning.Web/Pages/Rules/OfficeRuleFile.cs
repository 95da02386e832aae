using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Core.Parties;
using Dunning.Operations.Procedures;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;

namespace Dunning.Web.Pages.Rules;

/// <summary>The rules of a procedure as the office has them.</summary>
/// <param name="copy">The procedure.</param>
/// <param name="before">The office's rules as they are published; null when they are not.</param>
/// <param name="clients">The clients that follow it.</param>
public sealed class OfficeRuleFile(WorkingCopy copy, IReadOnlyList<RuleSetDefinition>? before, IReadOnlyList<Client> clients) : RuleFile
{
    public override string Stored => Text(copy.Files, ProcedureFiles.Rules);

    public override IReadOnlyList<RuleSheetTable>? Show(string text) =>
        text.Length == 0 ? [] : RuleSetReader.Read(text).RuleSets is { Count: > 0 } sets ? [.. sets.Select(set => RuleSheetTable.Of(set))] : null;

    public override string Write(string text, IReadOnlyList<IReadOnlyList<RuleDefinition>> rules) =>
        RuleSetWriter.Write(RuleSetReader.Read(text).RuleSets.Select((set, index) => set with { Rules = rules[index] }));

    public override RuleCheck Check(string text)
    {
        var files = new SortedDictionary<string, byte[]>(copy.Files.Files.ToDictionary(), StringComparer.Ordinal) { [ProcedureFiles.Rules] = Encoding.UTF8.GetBytes(text) };
        var compilation = ProcedureCompiler.CompileRules(new ProcedureFiles(files), 1, "");
        return new RuleCheck(
            [.. compilation.Findings.Where(finding => !finding.Code.StartsWith("tailoring.", StringComparison.Ordinal))],
            compilation.Procedure is { } procedure ? [.. Conflicts(procedure)] : []);
    }

    protected override IEnumerable<CompiledRuleSet> Compile(string text) => Compile(RuleSetReader.Read(text).RuleSets);

    // A client's own settings stand before its file beside the procedure.
    private IEnumerable<(string Client, Dunning.Rules.Tailoring.TailoringConflict Conflict)> Conflicts(Procedure procedure)
    {
        var own = clients.Where(client => client.ProcedureRules is { Length: > 0 }).ToDictionary(client => client.Id, StringComparer.Ordinal);
        return procedure.TailoredBeside("", before).Where(beside => !own.ContainsKey(beside.Client))
            .Concat(own.Values.Select(client => (Client: client.Id, Rules: procedure.Tailor(client.ProcedureRules!, client.Id, before))))
            .SelectMany(each => each.Rules.Conflicts.Select(conflict => (each.Client, conflict)));
    }
}
