using System.Globalization;
using Dunning.Core.Receivables;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>What somebody typed to find a case by. Each way to read it has an index of its own, so that an answer comes while typing.</summary>
internal sealed class SearchTerm
{
    private const int MostDebtors = 500;
    private const int MostInvoices = 500;
    private const int Trigram = 3;
    private const int ShortestPhone = 5;

    private readonly string text;

    public SearchTerm(string typed) => text = string.Join(' ', typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The numbers of the cases it may mean, of clients within the scope.</summary>
    /// <returns>The cases; and whether there are more, which were left out.</returns>
    public (IReadOnlyList<long> Cases, bool More) Find(SqliteTransaction transaction, DeskScope scope)
    {
        var debtors = Debtors(transaction, scope);
        var cases = new HashSet<long>(transaction.Rows<long>(
            $"SELECT case_id FROM cases WHERE {Dialect.In("debtor_id", "@debtors")}", new { debtors = Dialect.List(debtors.Take(MostDebtors)) }));
        var values = new { bare = ReferenceMatch.Reduce(text), iban = Iban, cents = Cents, reference = Reference, scope = scope.Value() };
        if (values.bare.Length > 0)
        {
            cases.UnionWith(transaction.Rows<long>($"SELECT invoice_id FROM invoices WHERE bare_number = @bare{scope.And("client_id")} LIMIT {MostInvoices}", values));
        }

        if (values.iban is not null)
        {
            cases.UnionWith(transaction.Rows<long>(
                $"""
                SELECT p.invoice_id FROM bank_entries b JOIN payments p ON p.client_id = b.client_id AND p.payment_id = b.reference
                WHERE b.iban = @iban{scope.And("b.client_id")} LIMIT {MostInvoices}
                """,
                values));
        }

        if (values.cents is not null)
        {
            cases.UnionWith(transaction.Rows<long>($"SELECT invoice_id FROM invoices WHERE amount_cents = @cents{scope.And("client_id")} LIMIT {MostInvoices}", values));
        }

        if (values.reference is { } reference)
        {
            cases.Add(reference);
        }

        return ([.. cases], debtors.Count > MostDebtors);
    }

    // Three letters are the least the index of parts knows; with fewer, or with a word of fewer, names that begin so and the number itself.
    private List<long> Debtors(SqliteTransaction transaction, DeskScope scope)
    {
        var digits = Phone;
        if (text.Length < Trigram)
        {
            return transaction.Rows<long>(
                $"""
                SELECT debtor_id FROM debtors WHERE lower(number) = @text{scope.And("client_id")}
                UNION
                SELECT debtor_id FROM (SELECT debtor_id FROM debtors WHERE search_name >= @text AND search_name < @after{scope.And("client_id")} LIMIT {MostDebtors + 1})
                """,
                new { text, after = text + "\uffff", scope = scope.Value() });
        }

        var words = text.Split(' ') is var parts && parts.All(part => part.Length >= Trigram) ? string.Join(" AND ", parts.Select(Quoted)) : Quoted(text);
        return transaction.Rows<long>(
            $"""
            SELECT f.rowid FROM debtor_search f JOIN debtors d ON d.debtor_id = f.rowid
            WHERE f.words MATCH @words{scope.And("d.client_id")} LIMIT {MostDebtors + 1}
            """,
            new { words = digits is null ? words : $"({words}) OR {Quoted(digits)}", scope = scope.Value() });
    }

    private string? Phone =>
        new string([.. text.Where(char.IsAsciiDigit)]) is { Length: >= ShortestPhone } digits && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '+' or '(' or ')')
            ? text[0] == '+' && digits.StartsWith("31", StringComparison.Ordinal) ? "0" + digits[2..] : digits
            : null;

    private string? Iban => text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() is { Length: >= 15 } iban && char.IsAsciiLetter(iban[0]) && char.IsAsciiDigit(iban[2]) ? iban : null;

    // 1.210,00 as well as 1210.00 and 1210.
    private long? Cents =>
        decimal.TryParse(text.TrimStart('€', ' '), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, text.Length > 3 && text[^3] == '.' ? CultureInfo.InvariantCulture : Dutch, out var amount)
        && amount is > 0 and < 1_000_000_000 && decimal.Round(amount, 2) == amount
            ? (long)(amount * 100)
            : null;

    private long? Reference =>
        text.StartsWith("d-", StringComparison.Ordinal) && long.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
