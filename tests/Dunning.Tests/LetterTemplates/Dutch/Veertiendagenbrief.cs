namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Fourteen-day letter to a consumer who is in default already (art. 6:96 lid 6 BW).</summary>
internal static class Veertiendagenbrief
{
    public static void Write(Letter letter) => ConsumentenBrief.Write(
        letter,
        "Betaal zonder extra kosten",
        standing: "U bent daardoor in verzuim. ",
        demand: "",
        otherwise: "kunnen wij verdere stappen zetten.");
}
