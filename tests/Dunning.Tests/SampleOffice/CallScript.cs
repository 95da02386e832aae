namespace Dunning.Tests.SampleOffice;

/// <summary>
/// How the office's calls end, by rule. An entry for the debtor's n-th call counts first, then the default for that attempt, then the last default.
/// </summary>
internal static class CallScript
{
    public static object Content { get; } = new
    {
        Default = new object[]
        {
            Call(1, "NoAnswer", 1, note: "Geen gehoor; voicemail niet ingesproken."),
            Call(2, "Voicemail", 0, note: "Terugbelverzoek ingesproken."),
            Call(3, "Refuses", 0, note: "Zegt dat er niet betaald wordt; noemt geen reden."),
        },
        Entries = new[]
        {
            // Disputes, promises kept and broken, and what else people say.
            Entry("technisch-groothandel-van-dam", "1019", Call(1, "Dispute", 2, spokenWith: "Mevr. de Leeuw-Pijnenburg", note: "Levering onvolledig: twee ketels ontbreken volgens haar.")),
            Entry("technisch-groothandel-van-dam", "1004", Call(1, "PromiseToPay", 1, 9, "all", "Hilda Postma", "Betaalt na de volgende betaalronde.")),
            Entry("technisch-groothandel-van-dam", "1004", Call(2, "Refuses", 2, null, null, "Hilda Postma", "Toezegging niet nagekomen; noemt geen nieuwe datum.")),
            Entry("technisch-groothandel-van-dam", "1005", Call(1, "PromiseToPay", 1, 8, "all", "Ruud Teunissen", "Vergeten; maakt volgende week over.")),
            Entry("technisch-groothandel-van-dam", "1014", Call(1, "PromiseToPay", 0, 7, "all", "Sjoerd de Boer", "Wacht zelf op een betaling.")),
            Entry("technisch-groothandel-van-dam", "1017", Call(1, "PromiseToPay", 2, 9, "all", "Tjitske Hofstra", "Spreekt een datum af.")),
            Entry("technisch-groothandel-van-dam", "1024", Call(1, "PlanRequested", 3, null, null, "Patricia Zilver", "Wil in twee termijnen betalen.")),
            Entry("technisch-groothandel-van-dam", "1012", Call(1, "CallBack", 1, null, null, "Zentrale", "Boekhouding is morgen bereikbaar.")),
            Entry("webwinkel-de-lente", "2006", Call(1, "CannotPay", 2, null, null, "de heer Wiśniewski", "Kan het bedrag nu niet missen.")),
            Entry("webwinkel-de-lente", "2011", Call(1, "PromiseToPay", 1, 7, "all", "de heer Çetin", "Betaalt na de vijfentwintigste.")),
            Entry("webwinkel-de-lente", "2013", Call(1, "PromiseToPay", 2, 10, "50.00", "de heer Appelman", "Belooft alvast vijftig euro; niet nagekomen.")),
            Entry("webwinkel-de-lente", "2018", Call(1, "AlreadyPaid", 1, null, null, "de heer Zwart", "Zegt te hebben betaald; stuurt een bewijs.")),
            Entry("webwinkel-de-lente", "2003", Call(1, "WrongNumber", 1, null, null, null, "Nummer niet meer in gebruik; is verhuisd.")),
            Entry("praktijk-westerpark", "3001", Call(1, "PromiseToPay", 1, 7, "all", "mevrouw Achterberg", "Betaalt volgende week; niet nagekomen.")),
            Entry("praktijk-westerpark", "3009", Call(1, "PlanRequested", 2, null, null, "de heer İnce", "Vraagt om drie termijnen.")),
            Entry("praktijk-westerpark", "3015", Call(1, "PromiseToPay", 1, 7, "all", "mevrouw Oosterling", "Factuur was aan de aandacht ontsnapt.")),
        },
        // These calls stay on the list: nobody gets round to them.
        Never = new object[]
        {
            new { Client = "technisch-groothandel-van-dam", DebtorNumber = "1010" },
            new { Client = "technisch-groothandel-van-dam", DebtorNumber = "1022" },
            new { Client = "webwinkel-de-lente", DebtorNumber = "2008" },
            new { Client = "webwinkel-de-lente", DebtorNumber = "2025" },
            new { Client = "praktijk-westerpark", DebtorNumber = "3004" },
        },
    };

    private static SampleCall Call(
        int attempt, string outcome, int delayDays, int? daysUntilPromise = null, string? amount = null, string? spokenWith = null, string? note = null) =>
        new(attempt, outcome, delayDays, daysUntilPromise, amount, spokenWith, note);

    private static object Entry(string client, string debtorNumber, SampleCall call) => new
    {
        Client = client,
        DebtorNumber = debtorNumber,
        call.Attempt,
        call.Outcome,
        call.DelayDays,
        call.DaysUntilPromise,
        call.Amount,
        call.SpokenWith,
        call.Note,
    };
}
