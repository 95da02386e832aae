using Dunning.Core.Amounts;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Importing;

/// <summary>Stores the invoices of one client from one file.</summary>
internal sealed class InvoiceImport(ILedger ledger, Client client, string file)
{
    private static readonly string[] LegalPersons =
        ["B.V.", "BV", "N.V.", "NV", "STICHTING", "VERENIGING", "COÖPERATIE", "COOPERATIE", "GMBH", "LTD", "LTD.", "SA", "GEMEENTE", "U.A."];

    public async Task<ImportResult> StoreAsync(IReadOnlyList<ImportedInvoice> read, ImportResult result, bool whole, CancellationToken cancellationToken)
    {
        var names = read.Select(row => row.Number).Concat(read.Select(row => row.CreditedInvoice).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var invoices = (await ledger.InvoicesAsync(client.Id, names, cancellationToken).ConfigureAwait(false))
            .ToDictionary(invoice => invoice.Number, StringComparer.Ordinal);
        var debtors = (await ledger.DebtorsAsync(client.Id, read.Select(row => row.Debtor.Number).ToHashSet(StringComparer.Ordinal), cancellationToken).ConfigureAwait(false))
            .ToDictionary(debtor => debtor.Number, StringComparer.Ordinal);
        var changedDebtors = new Dictionary<string, Debtor>(StringComparer.Ordinal);
        var changedInvoices = new Dictionary<string, Invoice>(StringComparer.Ordinal);
        var payments = new List<Payment>();
        var findings = new List<Finding>();
        int added = 0, changed = 0, unchanged = 0, rejected = 0;

        foreach (var row in read)
        {
            var invoice = new Invoice(
                client.Id, row.Number, row.Debtor.Number, row.Type, row.IssueDate, row.DueDate, new Money(row.Payable, row.Currency), row.PaymentReference, row.CreditedInvoice,
                row.Description);
            if (invoices.TryGetValue(row.Number, out var known))
            {
                if (Conflict(known, invoice, row.Place) is { } conflict)
                {
                    findings.Add(conflict);
                    rejected++;
                    continue;
                }

                _ = known == invoice ? unchanged++ : changed++;
            }
            else
            {
                added++;
                if (row.Paid > 0 && row.Type == InvoiceType.Invoice)
                {
                    payments.Add(new Payment("import:" + row.Number, row.Number, row.IssueDate, new Money(row.Paid, row.Currency), PaymentKind.Manual));
                }
            }

            if (known != invoice)
            {
                invoices[row.Number] = invoice;
                changedInvoices[row.Number] = invoice;
            }

            var debtor = Merge(debtors.GetValueOrDefault(row.Debtor.Number), row.Debtor);
            if (debtors.GetValueOrDefault(debtor.Number) != debtor)
            {
                debtors[debtor.Number] = debtor;
                changedDebtors[debtor.Number] = debtor;
            }
        }

        foreach (var row in read.Where(row => row.Type == InvoiceType.CreditNote && invoices.GetValueOrDefault(row.Number)?.Type == InvoiceType.CreditNote))
        {
            if (row.CreditedInvoice is { } credited && invoices.GetValueOrDefault(credited) is { Type: InvoiceType.Invoice } target && target.Amount.Currency == row.Currency)
            {
                payments.Add(new Payment(row.Number, credited, row.IssueDate, new Money(row.Payable, row.Currency), PaymentKind.CreditNote));
            }
            else
            {
                findings.Add(Finding.Warning(
                    "credit-note.no-invoice", file, row.Place, $"Credit note {row.Number} does not name an invoice that is known; it stands as a credit on the account."));
            }
        }

        if (whole && findings.HasErrors())
        {
            return result with { Rejected = result.Rejected + rejected, Findings = [.. result.Findings, .. findings] };
        }

        var change = new LedgerChange(client.Id, [.. changedDebtors.Values], [.. changedInvoices.Values], [], payments);
        if (!change.IsEmpty)
        {
            await ledger.SaveAsync(change, cancellationToken).ConfigureAwait(false);
        }

        return result with
        {
            New = result.New + added,
            Changed = result.Changed + changed,
            Unchanged = result.Unchanged + unchanged,
            Rejected = result.Rejected + rejected,
            Findings = [.. result.Findings, .. findings],
        };
    }

    private Finding? Conflict(Invoice known, Invoice invoice, string place)
    {
        if (known.Amount != invoice.Amount || known.Type != invoice.Type)
        {
            return Finding.Error(
                "invoice.amount-differs", file, place,
                $"Invoice {invoice.Number} is known already, as {Kind(known)} of {known.Amount}; this file says {Kind(invoice)} of {invoice.Amount}.",
                "a change of amount needs a credit note or another number");
        }

        return known.DebtorNumber == invoice.DebtorNumber
            ? null
            : Finding.Error(
                "invoice.debtor-differs", file, place, $"Invoice {invoice.Number} is known already, of debtor {known.DebtorNumber}; this file says {invoice.DebtorNumber}.");
    }

    private static string Kind(Invoice invoice) => invoice.Type == InvoiceType.CreditNote ? "a credit note" : "an invoice";

    /// <summary>What the file says, over what was known; what it does not say stays.</summary>
    private Debtor Merge(Debtor? known, ImportedParty party)
    {
        var kind = party.Kind ?? known?.Kind ?? (party.Kvk is not null || party.VatId is not null ? DebtorKind.Business : DebtorKind.Consumer);
        return new Debtor(
            client.Id,
            party.Number,
            party.Name,
            kind,
            kind == DebtorKind.Consumer || !IsLegalPerson(party.Name),
            party.Language is { } language ? LanguageCode.Parse(language) : known?.Language ?? Language.Dutch,
            party.Address ?? known?.Address,
            party.Email ?? known?.Email,
            party.Phone ?? known?.Phone,
            party.ContactPerson ?? known?.ContactPerson,
            party.Kvk ?? known?.Kvk,
            party.VatId ?? known?.VatId,
            known?.PinnedNote)
        {
            IsImportant = known?.IsImportant ?? false, Intake = known?.Intake,
        };
    }

    // Without a legal form in its name a business is taken for a natural person's: the safe side for the Wki.
    private static bool IsLegalPerson(string name) =>
        name.ToUpperInvariant().Split(' ').Any(word => LegalPersons.Contains(word, StringComparer.Ordinal));
}
