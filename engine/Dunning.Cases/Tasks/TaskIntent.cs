using Dunning.Cases.Lifecycle;

namespace Dunning.Cases.Tasks;

/// <summary>Work a case wants done by a person.</summary>
/// <param name="Key">Case, activity, occurrence and attempt; exists once.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">A call, or other work.</param>
/// <param name="Title">What to do.</param>
/// <param name="Script">What to say or look at; empty for none.</param>
/// <param name="Queue">Whose list it is on.</param>
/// <param name="Due">First day on which it should be done.</param>
/// <param name="Attempt">The how-manieth attempt this is, from 1.</param>
/// <param name="Outcomes">The outcomes one may choose from.</param>
public sealed record TaskIntent(
    string Key, long CaseId, TaskKind Kind, string Title, string Script, string Queue, DateOnly Due, int Attempt, IReadOnlyList<string> Outcomes)
{
    /// <summary>Who sees to it; null for whoever takes it.</summary>
    public string? Owner { get; init; }

    /// <summary>The day after which it does not wait any longer; null for never.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>How many days ahead a payment may be promised; null for no limit of its own.</summary>
    public int? PromiseWithinDays { get; init; }

    /// <summary>The part of the day in which it should be done; null when it does not matter.</summary>
    public DayPart? Part { get; init; }

    /// <summary>Whether the debtor asked to be called on this day.</summary>
    public bool IsCallBack { get; init; }

    /// <summary>The payment plan that is proposed; null when none is.</summary>
    public IReadOnlyList<Instalment>? Proposal { get; init; }
}
