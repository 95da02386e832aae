using Dunning.Cases.Tasks;
using Dunning.Web.Pages.Tasks;

namespace Dunning.Web.Pages.Calls;

/// <summary>An outcome of a call as the screen offers it: its key, and the fields it needs and no others.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Key">The key that chooses it.</param>
/// <param name="Reached">Whether somebody was spoken to.</param>
/// <param name="Day">Whether a day belongs to it.</param>
/// <param name="Amount">Whether an amount belongs to it.</param>
public sealed record OutcomeChoice(CallOutcome Outcome, char Key, bool Reached = true, bool Day = false, bool Amount = false)
{
    /// <summary>All of them, in the order of their keys.</summary>
    public static IReadOnlyList<OutcomeChoice> All { get; } =
    [
        new(CallOutcome.PromiseToPay, '1', Day: true, Amount: true),
        new(CallOutcome.AlreadyPaid, '2'),
        new(CallOutcome.Dispute, '3'),
        new(CallOutcome.PlanRequested, '4'),
        new(CallOutcome.NoAnswer, '5', Reached: false),
        new(CallOutcome.Voicemail, '6', Reached: false),
        new(CallOutcome.WrongNumber, '7', Reached: false),
        new(CallOutcome.CallBack, '8', Day: true),
        new(CallOutcome.Refuses, '9'),
        new(CallOutcome.CannotPay, '0'),
        new(CallOutcome.Insolvent, 'i'),
    ];

    /// <summary>What was filled in for the chosen outcome. Other fields are hidden, and what stands in them does not count.</summary>
    public static ReportFields Only(ReportFields fields) => All.FirstOrDefault(choice => choice.Name == fields.Outcome) is not { } chosen ? fields : fields with
    {
        SpokenWith = chosen.Reached ? fields.SpokenWith : null,
        Day = chosen.Day ? fields.Day : null,
        Amount = chosen.Amount ? fields.Amount : null,
        Reason = chosen.Reached ? fields.Reason : null,
    };

    /// <summary>The outcome's name, as forms and tasks have it.</summary>
    public string Name => Outcome.ToString();
}
