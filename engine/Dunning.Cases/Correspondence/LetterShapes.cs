using Dunning.Cases.Dossiers;
using Dunning.Rules.Types;

namespace Dunning.Cases.Correspondence;

/// <summary>What each template may name: a letter's facts, but for the sheets that are not letters.</summary>
public static class LetterShapes
{
    private static readonly RecordShape Letter = RecordShape.Of<LetterFacts>();
    private static readonly RecordShape Cover = RecordShape.Of<CoverSheet>();
    private static readonly RecordShape Claim = RecordShape.Of<ClaimFile>();

    /// <param name="template">Name of the template, without language and extension.</param>
    public static RecordShape Of(string template) => template switch { CoverSheet.Template => Cover, ClaimFile.Template => Claim, _ => Letter };
}
