using Dunning.Core.Amounts;
using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Importing;

/// <summary>Stores the received amounts of one bank statement and applies them to the invoices they name.</summary>
internal sealed class PaymentImport(ILedger ledger, Client client)
{
    public async Task<ImportResult> StoreAsync(ImportedStatement statement, ImportResult result, CancellationToken cancellationToken)
    {
        // What the client paid himself is no business of ours; what was taken back from him is.
        var received = statement.Entries.Where(entry => entry.Amount > 0 || entry.Reversal).ToList();
        var known = await ledger.KnownEntriesAsync(client.Id, received.Select(entry => entry.Reference).ToHashSet(StringComparer.Ordinal), cancellationToken).ConfigureAwait(false);
        var fresh = received.Where(entry => !known.Contains(entry.Reference)).DistinctBy(entry => entry.Reference, StringComparer.Ordinal).ToList();
        var names = fresh.SelectMany(entry => ReferenceMatch.PossibleNames(entry.Remittance, Reference(entry))).ToHashSet(StringComparer.Ordinal);
        var claims = (await ledger.ClaimsNamedAsync(client.Id, names, cancellationToken).ConfigureAwait(false))
            .ToDictionary(claim => claim.Number, StringComparer.Ordinal);

        var entries = new List<BankEntry>();
        var payments = new List<Payment>();
        var findings = new List<Finding>();
        foreach (var entry in fresh)
        {
            var amount = new Money(entry.Amount, entry.Currency);
            var parts = Apply(entry, amount, claims);
            foreach (var (part, index) in parts.Select((part, index) => (part, index)))
            {
                var id = FormattableString.Invariant($"{entry.Reference}/{index + 1}");
                payments.Add(new Payment(id, part.Number, entry.BookingDate, part.Amount, PaymentKind.Bank));
            }

            var applied = parts.Aggregate(new Money(0, entry.Currency), (sum, part) => sum + part.Amount);
            entries.Add(new BankEntry(entry.Reference, entry.BookingDate, amount, entry.Name, entry.Iban, entry.StructuredReference ?? entry.Remittance, applied));
            if (applied != amount)
            {
                findings.Add(Finding.Warning(
                    "payment.no-match", result.File, entry.Place, FormattableString.Invariant($"{amount} of {entry.BookingDate:yyyy-MM-dd} names no invoice of {client.Name}."), "apply it by hand on the page of unapplied payments"));
            }
        }

        var change = new LedgerChange(client.Id, [], [], entries, payments);
        if (!change.IsEmpty)
        {
            await ledger.SaveAsync(change, cancellationToken).ConfigureAwait(false);
        }

        return result with
        {
            New = result.New + fresh.Count,
            Unchanged = result.Unchanged + (received.Count - fresh.Count),
            Findings = [.. result.Findings, .. findings],
        };
    }

    private static string? Reference(ImportedEntry entry) => entry.StructuredReference ?? entry.EndToEndId;

    /// <summary>To the claims that are named; what is too much stays with the last of them, where it shows as overpaid.</summary>
    private static List<AllocatedPart> Apply(ImportedEntry entry, Money amount, Dictionary<string, OpenClaim> claims)
    {
        var candidates = claims.Values.Where(claim => claim.Open.Currency == entry.Currency).ToList();
        var match = ReferenceMatch.Find(entry.Remittance, Reference(entry), candidates, amount);
        if (!match.IsFound)
        {
            return [];
        }

        if (!amount.IsPositive)
        {
            return [Put(match.Claims[0], amount, claims)];
        }

        var parts = new List<AllocatedPart>();
        var left = amount;
        foreach (var part in Allocation.Between(match.Claims, amount, entry.BookingDate, match.Numbers))
        {
            parts.Add(Put(claims[part.Number], part.Amount, claims));
            left -= part.Amount;
        }

        if (left.IsPositive)
        {
            var last = parts.Count > 0 ? parts[^1].Number : match.Claims[^1].Number;
            var more = parts.FirstOrDefault(part => part.Number == last);
            parts.RemoveAll(part => part.Number == last);
            parts.Add(new AllocatedPart(last, (more?.Amount ?? new Money(0, amount.Currency)) + left));
        }

        return parts;
    }

    // Later entries of the same statement see what this one left open.
    private static AllocatedPart Put(OpenClaim claim, Money amount, Dictionary<string, OpenClaim> claims)
    {
        claims[claim.Number] = claim with { Open = Money.Max(claim.Open - amount, new Money(0, amount.Currency)) };
        return new AllocatedPart(claim.Number, amount);
    }
}
