using System.Globalization;
using System.Xml.Linq;
using Dunning.Connectors.Files;
using Dunning.Core.Amounts;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Bank;

/// <summary>One statement while it is read, element by element.</summary>
/// <param name="place">XPath of the statement.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class CamtStatement(string place, FileFindings findings)
{
    private readonly List<ImportedEntry> entries = [];
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private string? id;
    private string? account;
    private string? currency;
    private decimal? opening;
    private decimal? closing;
    private int balances;
    private int position;
    private bool refusedEntries;

    public void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "Id":
                id = element.Text();
                break;
            case "Acct":
                account = Compact(element.TextAt("Id", "IBAN") ?? element.TextAt("Id", "Othr", "Id"));
                currency = element.TextAt("Ccy") ?? currency;
                break;
            case "Bal":
                AddBalance(element);
                break;
            default:
                AddEntry(element);
                break;
        }
    }

    /// <summary>The statement, after its checks; null when it cannot be used at all.</summary>
    public ImportedStatement? Finish()
    {
        if (account is null)
        {
            findings.Error("camt.no-account", place + "/Acct/Id", "The statement does not say of which account it is.");
            return null;
        }

        currency ??= entries.Select(entry => entry.Currency).FirstOrDefault();
        if (currency is null || !Currencies.IsKnown(currency))
        {
            findings.Error("camt.unknown-currency", place + "/Acct/Ccy", $"\"{currency}\" is not a currency this program knows.", "ISO 4217, for instance EUR");
            return null;
        }

        RefuseOtherCurrencies(currency);
        var total = entries.Sum(entry => entry.Amount);
        CheckBalances(total);
        return new ImportedStatement(
            id ?? place, account, currency, opening ?? (closing - total) ?? 0, closing ?? (opening + total) ?? total, entries);
    }

    private static string? Compact(string? text) => text?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private void AddBalance(XElement element)
    {
        balances++;
        var code = element.TextAt("Tp", "CdOrPrtry", "Cd");
        if (code is not ("OPBD" or "PRCD" or "CLBD"))
        {
            return;
        }

        currency ??= element.At("Amt")?.Attribute("Ccy")?.Value;
        if (CamtAmount.Signed(element) is not { } amount)
        {
            findings.Error("camt.bad-amount", Place("Bal", balances), "The balance has no amount that can be read.");
        }
        else if (code == "CLBD")
        {
            closing = amount;
        }
        else if (code == "OPBD" || opening is null)
        {
            opening = amount;
        }
    }

    private void AddEntry(XElement element)
    {
        position++;
        var entryPlace = Place("Ntry", position);
        var status = element.TextAt("Sts", "Cd") ?? element.TextAt("Sts");
        if (status is not (null or "BOOK"))
        {
            return;
        }

        var read = CamtEntry.Read(element, entryPlace, account, Reference(element), findings);
        refusedEntries |= read.Count == 0;
        entries.AddRange(read);
    }

    // Some banks give two entries of one statement the same reference; the second would pass for a repeat.
    private string Reference(XElement element)
    {
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{id ?? account}/{position}");
        var reference = element.TextAt("AcctSvcrRef") ?? numbered;
        return references.Add(reference) ? reference : reference + "/" + numbered;
    }

    private void RefuseOtherCurrencies(string expected)
    {
        foreach (var entry in entries.Where(entry => !string.Equals(entry.Currency, expected, StringComparison.Ordinal)))
        {
            refusedEntries = true;
            findings.Error("camt.other-currency", entry.Place, $"The entry is in {entry.Currency}, the account in {expected}.");
        }

        entries.RemoveAll(entry => !string.Equals(entry.Currency, expected, StringComparison.Ordinal));
    }

    private void CheckBalances(decimal total)
    {
        if (opening is null || closing is null)
        {
            findings.Warning("camt.no-balance", place + "/Bal", "The opening (OPBD) or closing balance (CLBD) is missing, so the entries cannot be checked against them.");
        }
        else if (!refusedEntries && opening + total != closing)
        {
            findings.Error(
                "camt.balance",
                place + "/Bal",
                string.Create(CultureInfo.InvariantCulture, $"Opening balance {opening:0.00} and entries {total:0.00} make {opening + total:0.00}, but the closing balance is {closing:0.00}."),
                "an entry may be missing: ask the bank for the statement again");
        }
    }

    private string Place(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{place}/{name}[{number}]");
}
