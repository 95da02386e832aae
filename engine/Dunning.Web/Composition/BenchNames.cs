namespace Dunning.Web.Composition;

/// <summary>Names of companies as there are many of, and a few of which there are not.</summary>
internal static class BenchNames
{
    private static readonly string[] Trades =
    [
        "Bakkerij", "Slagerij", "Kapsalon", "Garage", "Installatiebedrijf", "Schildersbedrijf", "Hoveniersbedrijf", "Administratiekantoor", "Restaurant", "Hotel", "Boekhandel",
        "Bloemenzaak", "Fietsenmaker", "Transportbedrijf", "Timmerfabriek", "Drukkerij", "Advocatenkantoor", "Tandartspraktijk", "Kapper", "Groothandel", "Loodgieter",
    ];

    private static readonly string[] People =
    [
        "de Vries", "Jansen", "van den Berg", "Bakker", "van Dijk", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen",
        "Dekker", "Brouwer", "de Wit", "Dijkstra", "Smits", "de Graaf", "van der Meer", "Kok", "Jacobs", "Vermeulen", "van den Heuvel", "van der Veen", "Postma", "Çelik", "Yılmaz",
    ];

    private static readonly string[] Places = ["Utrecht", "Zwolle", "Breda", "Arnhem", "Leiden", "Haarlem", "Assen", "Venlo", "Gouda", "Delft", "Ede", "Hoorn", "Tiel", "Sneek", "Goes", "Weert", "Lelystad"];

    /// <summary>The same for the same number.</summary>
    public static string Of(long number) => number % 2_003 == 7
        ? "Zeilmakerij " + People[number / 2_003 % People.Length]
        : $"{Trades[number % Trades.Length]} {People[number / 3 % People.Length]} {Places[number / 7 % Places.Length]}";
}
