using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;

namespace Dunning.Cases.Tasks;

/// <summary>
/// What the result of a task leads to, in the reasons that the case records: told from a decision that was not saved it is the sentence under the form,
/// told from the dossier it is what was stored. One function for both, so they are the same.
/// </summary>
public static class Consequence
{
    /// <summary>The reasons that tell what follows, in their order; each once.</summary>
    /// <param name="events">All that a decision recorded.</param>
    public static IReadOnlyList<Trace> Of(IReadOnlyList<CaseEvent> events)
    {
        var isOver = events.Any(happened => happened is CaseEvent.Closed);
        var stands = isOver ? null : events.LastOrDefault(happened => happened is CaseEvent.Moved);
        return [.. events.Where(happened => happened == stands || Tells(happened)).Select(happened => happened.Why).Distinct()];
    }

    /// <summary>The same as one text.</summary>
    public static string Sentence(IReadOnlyList<CaseEvent> events, Language language) => string.Join(' ', Of(events).Select(why => why.Sentence(language)));

    // What the person just filled in is not told again; of the steps of the workflow only where they led.
    private static bool Tells(CaseEvent happened) => happened switch
    {
        CaseEvent.TaskEnded or CaseEvent.CallMade or CaseEvent.Moved => false,
        CaseEvent.Noted noted => noted.Why.Code is not "flow.decided",
        _ => true,
    };
}
