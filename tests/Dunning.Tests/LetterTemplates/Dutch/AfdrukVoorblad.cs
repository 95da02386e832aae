namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Cover sheet of a print file, for whoever prints and folds the letters.</summary>
internal static class AfdrukVoorblad
{
    public static void Write(Letter letter) => letter
        .Heading("Brieven van {{ today:d MMMM yyyy }}, afdrukbestand {{ number }}")
        .Text("{{#if count == 1}}1 brief{{#else}}{{ count }} brieven{{/if}}, samen {{ pages }} bladzijden. Dit voorblad telt niet mee.")
        .PrintList();
}
