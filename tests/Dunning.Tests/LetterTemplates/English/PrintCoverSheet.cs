namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Cover sheet of a print file, for whoever prints and folds the letters.</summary>
internal static class PrintCoverSheet
{
    public static void Write(Letter letter) => letter
        .Heading("Letters of {{ today:d MMMM yyyy }}, print file {{ number }}")
        .Text("{{#if count == 1}}1 letter{{#else}}{{ count }} letters{{/if}}, {{ pages }} pages together. This cover sheet does not count.")
        .PrintList();
}
