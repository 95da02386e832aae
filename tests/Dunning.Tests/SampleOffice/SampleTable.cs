using System.Globalization;
using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>
/// Reads a client's table of debtors, one a line:
/// number | name | b(usiness), s(ole trader) or c(onsumer) | xml or csv | street | postcode | town (country) | e-mail | phone | contact |
/// first invoice / days between / term / amount without VAT | fates | marks (en, moved to …).
/// </summary>
internal static class SampleTable
{
    public static IEnumerable<SampleDebtor> Debtors(SampleClient client) =>
        client.Debtors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Debtor(client, line));

    private static SampleDebtor Debtor(SampleClient client, string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var (city, country) = Town(cells[6]);
        var plan = cells[10].Split('/');
        var kind = cells[2][0];
        var seed = client.Party.Id + cells[0];
        var marks = cells.Length > 12 ? cells[12] : "";
        return new SampleDebtor(
            client,
            cells[0],
            cells[1],
            kind,
            cells[3] == "xml",
            new Address(cells[4], cells[5], city, country),
            Optional(cells[7]),
            Optional(cells[8]),
            Optional(cells[9]),
            DateOnly.ParseExact(plan[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            int.Parse(plan[1], CultureInfo.InvariantCulture),
            int.Parse(plan[2], CultureInfo.InvariantCulture),
            decimal.Parse(plan[3], CultureInfo.InvariantCulture),
            cells[11].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Iban = CheckDigits.Iban(seed, country),
            Kvk = kind == 'c' || country != "NL" ? null : CheckDigits.Kvk(seed),
            VatId = (kind, country) switch
            {
                ('c', _) => null,
                (_, "BE") => "BE0" + BelgianNumber(seed),
                (_, "DE") => "DE" + GermanNumber(seed),
                ('s', _) => CheckDigits.SoleTraderVatId(seed),
                _ => CheckDigits.CompanyVatId(seed),
            },
            English = marks == "en",
            MovedTo = marks.StartsWith("moved to ", StringComparison.Ordinal) && marks["moved to ".Length..].Split(',', StringSplitOptions.TrimEntries) is [var street, var code, var town]
                ? new Address(street, code, town)
                : null,
        };
    }

    private static (string City, string Country) Town(string cell) =>
        cell.EndsWith(')') ? (cell[..^5], cell[^3..^1]) : (cell, "NL");

    // Nine digits, of which the last two are 97 less the remainder of the first seven.
    private static string BelgianNumber(string seed)
    {
        var digits = int.Parse("4" + CheckDigits.Digits("be" + seed, 6), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{97 - (digits % 97):D2}");
    }

    // Nine digits, the last by ISO 7064 MOD 11,10.
    private static string GermanNumber(string seed)
    {
        var digits = "2" + CheckDigits.Digits("de" + seed, 7);
        var product = 10;
        foreach (var digit in digits)
        {
            product = 2 * ((digit - '0' + product) % 10 is var sum and > 0 ? sum : 10) % 11;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{digits}{(11 - product) % 10}");
    }

    private static string? Optional(string cell) => cell.Length > 0 ? cell : null;
}
