namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Fourteen-day letter to a consumer who is in default already (art. 6:96 lid 6 BW).</summary>
internal static class FourteenDayLetter
{
    public static void Write(Letter letter) => ConsumerLetter.Write(
        letter,
        "Pay without extra costs",
        standing: "You are therefore in default. ",
        demand: "",
        otherwise: "we may take further steps.");
}
