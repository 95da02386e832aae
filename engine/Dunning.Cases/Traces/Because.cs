using Dunning.Core.Languages;
using Dunning.Rules.Language;

namespace Dunning.Cases.Traces;

/// <summary>The sentence of an explanation, as a value of a trace; none for no explanation.</summary>
internal sealed record Because(Explanation? Explanation, Language Language)
{
    public override string ToString() => Explanation?.ToSentence(Language.Culture()) ?? "";
}
