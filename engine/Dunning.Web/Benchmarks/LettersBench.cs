using System.Security.Cryptography;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Procedures;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>The second reminder with its statement of account, rendered to memory.</summary>
internal static class LettersBench
{
    public static BenchResult Measure(long size, TimeProvider time)
    {
        var path = Path.Combine(Shipped.Templates, "nl", "tweede-herinnering.docx");
        var template = ProcedureCompiler.CheckTemplate(File.ReadAllBytes(path), path, "nl").Template ?? throw new InvalidOperationException(path + " does not compile.");
        var facts = Facts();
        var settings = new RenderSettings { Culture = Language.Dutch.Culture(), FixedDate = facts.Today };
        var first = template.Render(facts, settings);
        if (!LetterText.Of(first.Bytes).Contains("2026-0005", StringComparison.Ordinal) || LetterText.Of(first.Bytes).Contains("{{", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The letter lacks an invoice or shows a tag.");
        }

        for (var warm = 0; warm < 500; warm++)
        {
            template.Render(facts, settings);
        }

        var measurement = Measurement.Start(time);
        var same = true;
        for (long done = 0; done < size; done++)
        {
            same &= template.Render(facts, settings).Bytes.Length == first.Bytes.Length;
        }

        return same && Convert.ToHexStringLower(SHA256.HashData(template.Render(facts, settings).Bytes)) == first.Sha256
            ? measurement.Stop("letters", size, size, "all five invoices in it, no tag left, the last letter has the bytes of the first")
            : throw new InvalidOperationException("The same letter came out with other bytes.");
    }

    public static LetterFacts Facts()
    {
        var invoices = Enumerable.Range(1, 5)
            .Select(number => new LetterInvoice(
                "2026-000" + number.ToString(System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 1, number), new DateOnly(2026, 1, 14 + number), 121m * number, 0, 121m * number, 30 - number, true, "Levering"))
            .ToList();
        var total = invoices.Sum(invoice => invoice.Open);
        return new LetterFacts
        {
            Today = new DateOnly(2026, 2, 14),
            Reference = "D-000001",
            Client = new LetterClient("Bench B.V.", "Kade 1", "1000 AA", "Amsterdam", "12345678", "NL000099998B57", "NL91 ABNA 0417 1643 00", "bench@example.nl", "020-5550000", "", "de heer Bench"),
            Firm = new LetterFirm(false, "", "", "", "", "", "", "", ""),
            Debtor = new LetterDebtor("1", "Jansen Bouw B.V.", "T.a.v. mevrouw Jansen", "Geachte mevrouw Jansen", "Straat 1", "1234 AB", "Utrecht", "", "", false),
            Invoice = invoices[0],
            Invoices = invoices,
            Total = total,
            Statement = new LetterStatement(invoices, total, 0, total),
            PayBefore = new DateOnly(2026, 2, 23),
            Payment = new LetterPayment("NL91 ABNA 0417 1643 00", "Bench B.V.", "2026-0001"),
            Earlier = [new LetterEarlier(new DateOnly(2026, 2, 6), "Herinnering", "brief")],
            Costs = new LetterCosts(181.5m, 0, 181.5m, total + 181.5m),
            Interest = new LetterInterest(3.21m, 10.15m, new DateOnly(2026, 1, 16), "wettelijke handelsrente"),
            Claim = new LetterClaim(total, 0, 0, total),
        };
    }
}
