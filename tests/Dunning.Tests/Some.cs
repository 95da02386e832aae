using System.Collections.Concurrent;
using Dunning.Cases.Facts;
using Dunning.Cases.Procedures;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Tests;

/// <summary>Values that will do when a test does not care.</summary>
internal static class Some
{
    private static readonly ConcurrentDictionary<string, Procedure> Procedures = new(StringComparer.Ordinal);

    public static Firm Firm { get; } = new("Kantoor Voorbeeld", new Address("Kade 1", "1000 AA", "Amsterdam"), "12345678", null, "kantoor@example.nl", "020-5550001");

    public static Client Client(string procedureId, string? inputs = null) => new(
        "voorbeeld", "Voorbeeld B.V.", new Address("Laan 2", "2000 BB", "Haarlem"), "87654321", "NL000099998B57", "NL91ABNA0417164300", "Voorbeeld B.V.", "info@example.nl",
        "020-5550002", null, "mevrouw De Wit", Language.Dutch, procedureId, inputs, DeductsVat: true, OnBehalf: false)
    {
        TermsAgreed = true, TermsChecked = true,
    };

    public static Debtor Debtor { get; } = new(
        "voorbeeld", "1001", "Jansen Bouw B.V.", DebtorKind.Business, false, Language.Dutch, new Address("Straat 3", "3511 AA", "Utrecht"), "jansen@example.nl", "020-5550003", null, null,
        null);

    public static Invoice Invoice(decimal amount, DateOnly due, string number = "2026-0001") => new(
        "voorbeeld", number, "1001", InvoiceType.Invoice, due.AddDays(-30), due, Money.Euro(amount), null, null, null);

    public static CaseFacts Facts(Invoice invoice, IReadOnlyList<Payment> payments, DateOnly today) => new(
        Firm, Client("zoho-vdt"), Debtor, StatementLine.Of(invoice, payments, today), payments, Statement.Of([invoice], payments, today));

    /// <summary>A shipped procedure, compiled once.</summary>
    public static Procedure Procedure(string id) => Procedures.GetOrAdd(id, static id =>
    {
        var compilation = ProcedureCompiler.Compile(Files(id), 1, id + "/");
        return compilation.Procedure ?? throw new InvalidOperationException(string.Join("\n", compilation.Findings));
    });

    /// <summary>The files of a shipped procedure with all templates.</summary>
    public static ProcedureFiles Files(string id)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in new[] { ProcedureFiles.Workflow, ProcedureFiles.Rules })
        {
            files[name] = File.ReadAllBytes(Repository.Path("workflows", id, name));
        }

        foreach (var path in Directory.EnumerateFiles(Repository.Path("letter-templates"), "*.docx", SearchOption.AllDirectories))
        {
            files[ProcedureFiles.Template(Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileNameWithoutExtension(path))] = File.ReadAllBytes(path);
        }

        return new ProcedureFiles(files);
    }
}
