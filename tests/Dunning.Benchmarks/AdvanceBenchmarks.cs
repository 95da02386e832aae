using BenchmarkDotNet.Attributes;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Benchmarks;

/// <summary>A decision about a case, against the same decision with its state read from and written to JSON, as the store does.</summary>
[MemoryDiagnoser]
public class AdvanceBenchmarks
{
    private static readonly DateOnly Due = new(2026, 1, 5);
    private readonly DateOnly day = new(2026, 1, 15);
    private Procedure procedure = null!;
    private CaseFacts facts = null!;
    private CaseState waiting = null!;
    private string json = "";

    [GlobalSetup]
    public void LiveUntilTheSecondReminder()
    {
        procedure = ProcedureCompiler.Compile(Shipped("zoho-vdt"), 1, "").Procedure ?? throw new InvalidOperationException("The procedure does not compile.");
        var address = new Address("Kade 1", "1000 AA", "Amsterdam");
        var client = new Client("b", "B", address, "12345678", "NL1", "NL91ABNA0417164300", "B", "b@example.nl", "", null, "b", Language.Dutch, "zoho-vdt", null, true, false);
        var debtor = new Debtor("b", "1", "Jansen", DebtorKind.Business, false, Language.Dutch, address, null, null, null, null, null);
        var invoice = new Invoice("b", "1", "1", InvoiceType.Invoice, Due.AddDays(-30), Due, Money.Euro(1210), null, null, null);
        facts = new CaseFacts(new Firm("B", address, "12345678", null, "", ""), client, debtor, StatementLine.Of(invoice, [], day), [], Statement.Of([invoice], [], day));

        var state = Advance.Decide(procedure, Advance.Open(procedure, 1, facts, Due.AddDays(1)).State, facts, [], Due.AddDays(3)).State;
        var sent = new CaseSignal.MessageSettled(state.Outstanding[0].Key, new MessageResult.Sent(Due.AddDays(3), Channel.Letter, "x.docx"));
        waiting = Advance.Decide(procedure, state, facts, [sent], Due.AddDays(3)).State;
        json = CaseJson.Write(waiting);
        if (!Decide().Messages.Any())
        {
            throw new InvalidOperationException("The second reminder is not planned.");
        }
    }

    [Benchmark(Baseline = true)]
    public Decision Decide() => Advance.Decide(procedure, waiting, facts, [], day);

    [Benchmark]
    public string DecideFromAndToJson() => CaseJson.Write(Advance.Decide(procedure, CaseJson.Read<CaseState>(json), facts, [], day).State);

    private static ProcedureFiles Shipped(string id)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Workflow.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("No Workflow.sln above " + AppContext.BaseDirectory);
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in new[] { ProcedureFiles.Workflow, ProcedureFiles.Rules })
        {
            files[name] = File.ReadAllBytes(Path.Combine(root, "workflows", id, name));
        }

        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "letter-templates"), "*.docx", SearchOption.AllDirectories))
        {
            files[ProcedureFiles.Template(Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileNameWithoutExtension(path))] = File.ReadAllBytes(path);
        }

        return new ProcedureFiles(files);
    }
}
