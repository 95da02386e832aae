namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Notice of default to a consumer, and the fourteen-day letter in one (art. 6:82 and 6:96 lid 6 BW): for a claim without a provable payment term.</summary>
internal static class ConsumerDefaultNotice
{
    public static void Write(Letter letter) => ConsumerLetter.Write(
        letter,
        "Notice of default",
        standing: "",
        demand: "With this letter we give you notice of default (ingebrekestelling), in so far as that is still needed. ",
        otherwise: "you are in default.");
}
