namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Notice of default to a consumer, and the fourteen-day letter in one (art. 6:82 and 6:96 lid 6 BW): for a claim without a provable payment term.</summary>
internal static class IngebrekestellingConsument
{
    public static void Write(Letter letter) => ConsumentenBrief.Write(
        letter,
        "Ingebrekestelling",
        standing: "",
        demand: "Met deze brief stellen wij u in gebreke, voor zover dat nog nodig is. ",
        otherwise: "bent u in verzuim.");
}
