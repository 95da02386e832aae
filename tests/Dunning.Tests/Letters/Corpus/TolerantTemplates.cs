namespace Dunning.Tests.Letters.Corpus;

/// <summary>Every template of the tolerance corpus.</summary>
internal static class TolerantTemplates
{
    public static IReadOnlyList<CorpusCase> All { get; } =
        [.. TypedTags.Cases, .. MergeFieldCases.Cases, .. ControlCases.Cases, .. StoryCases.Cases, .. BlockCases.Cases, .. LoopCases.Cases, .. ValueCases.Cases];

    public static CorpusCase Named(string what) => All.Single(one => one.What == what);
}
