using Dunning.Core.Languages;
using Dunning.Rules.Language;

namespace Dunning.Cases.Traces;

/// <summary>The sentence of an explanation, as a value of a trace; none for no explanation.</summary>
internal sealed record Because(Explanation? Explanation, Language Language)
{
    /// <summary>The sentence; what made explaining fail, when it took more than deciding did.</summary>
    public override string ToString()
    {
        try
        {
            return Explanation?.ToSentence(Language.Culture()) ?? "";
        }
        catch (EvaluationException failure)
        {
            return failure.Message;
        }
    }
}
