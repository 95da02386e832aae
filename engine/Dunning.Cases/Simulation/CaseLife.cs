using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>
/// The life of one case on a clock of its own: the same decisions and the same legal gate as in earnest, with messages that arrive the day they
/// leave. Nothing is sent.
/// </summary>
public sealed class CaseLife
{
    private readonly Procedure procedure;
    private readonly Firm firm;
    private readonly Client client;
    private readonly Debtor debtor;
    private readonly Invoice invoice;
    private readonly List<Payment> payments = [];
    private readonly List<LifeEvent> lived = [];
    private readonly Dictionary<string, TaskIntent> tasks = new(StringComparer.Ordinal);
    private readonly List<MessageIntent> outbox = [];

    public CaseLife(Procedure procedure, Firm firm, Client client, Debtor debtor, Invoice invoice)
    {
        this.procedure = procedure;
        this.firm = firm;
        this.client = client;
        this.debtor = debtor;
        this.invoice = invoice;
    }

    /// <summary>The case as it stands; null before it opened.</summary>
    public CaseState? State { get; private set; }

    /// <summary>All its events so far.</summary>
    public List<CaseEvent> Events { get; } = [];

    /// <summary>Lives through the days, both included, with what is given to happen.</summary>
    /// <param name="given">What happens, in any order.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <returns>What came of it, day by day.</returns>
    public IReadOnlyList<LifeEvent> Play(IReadOnlyList<LifeInput> given, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            Settle(day, []);
            foreach (var input in given.Where(input => input.Day == day))
            {
                if (Signal(input, day) is { } signal)
                {
                    Settle(day, [signal]);
                }
            }
        }

        return lived;
    }

    private CaseSignal? Signal(LifeInput input, DateOnly day)
    {
        switch (input)
        {
            case LifeInput.Payment payment:
                payments.Add(new Payment(
                    payments.Count.ToString(CultureInfo.InvariantCulture), invoice.Number, day, new Money(payment.Amount, invoice.Amount.Currency), PaymentKind.Bank));
                return new CaseSignal.PaymentReceived(day, payment.Amount);
            case LifeInput.Task task:
                if (tasks.Values.FirstOrDefault(open => open.Outcomes.Contains(task.Result.Outcome, StringComparer.Ordinal)) is not { } ended)
                {
                    Tell(day, "no task for " + task.Result.Outcome);
                    return null;
                }

                tasks.Remove(ended.Key);
                return new CaseSignal.TaskEnded(ended.Key, task.Result);
            case LifeInput.Hold hold:
                return new CaseSignal.HoldPlaced(new Hold(hold.Reason, hold.Until, "test"));
            case LifeInput.Lift:
                return new CaseSignal.HoldLifted("test");
            case LifeInput.Dispute dispute:
                return new CaseSignal.DisputeRaised(dispute.Text, "test");
            default:
                throw new System.Diagnostics.UnreachableException(input.GetType().Name);
        }
    }

    private void Settle(DateOnly day, IReadOnlyList<CaseSignal> signals)
    {
        if (State is null)
        {
            if (invoice.DueDate >= day.AddDays(procedure.LeadDays) || Facts(day).IsPaid)
            {
                return;
            }

            Follow(Advance.Open(procedure, 1, Facts(day), day), day);
        }

        var waiting = signals;
        while (waiting.Count > 0 || (State!.NextDay <= day && State.Status != CaseStatus.Closed))
        {
            Follow(Advance.Decide(procedure, State!, Facts(day), waiting, day), day);
            waiting = Dispatch(day);
        }

        // Messages that the gate put off until today.
        if (Dispatch(day) is { Count: > 0 } late)
        {
            Settle(day, late);
        }
    }

    private List<CaseSignal> Dispatch(DateOnly day)
    {
        var signals = new List<CaseSignal>();
        foreach (var message in outbox.ToList())
        {
            MessageResult? result = LegalGate.Check(message, Facts(day), State!, day) switch
            {
                Verdict.Allowed => new MessageResult.Sent(day, message.Channel, message.Key),
                Verdict.Outdated outdated => new MessageResult.Cancelled(outdated.Why),
                Verdict.Refused refused => new MessageResult.Refused(refused.Why),
                _ => null,
            };
            if (result is null)
            {
                continue;
            }

            outbox.Remove(message);
            signals.Add(new CaseSignal.MessageSettled(message.Key, result));
            if (result is MessageResult.Sent)
            {
                Tell(day, $"{(message.Channel == Channel.Email ? "email" : "letter")} {message.Name} {Text(message.Decided)}");
            }
            else
            {
                Tell(day, $"not sent {message.Name}: {result switch { MessageResult.Cancelled why => why.Why.Code, MessageResult.Refused why => why.Why.Code, _ => "" }}");
            }
        }

        return signals;
    }

    private void Follow(Decision decision, DateOnly day)
    {
        State = decision.State;
        Events.AddRange(decision.Events);
        foreach (var happened in decision.Events)
        {
            switch (happened)
            {
                case CaseEvent.MessagePlanned planned:
                    outbox.Add(planned.Message);
                    break;
                case CaseEvent.TaskPlanned planned:
                    tasks[planned.Task.Key] = planned.Task;
                    Tell(day, FormattableString.Invariant($"task {planned.Task.Title} for {planned.Task.Due:yyyy-MM-dd}"));
                    break;
                case CaseEvent.Withdrawn withdrawn:
                    outbox.RemoveAll(message => message.Key == withdrawn.Key);
                    if (tasks.Remove(withdrawn.Key, out var task))
                    {
                        Tell(day, $"withdrawn {task.Title}");
                    }

                    break;
                case CaseEvent.PromiseBroken:
                    Tell(day, "promise broken");
                    break;
                case CaseEvent.PromiseKept:
                    Tell(day, "promise kept");
                    break;
                case CaseEvent.Reopened:
                    Tell(day, "reopened");
                    break;
                case CaseEvent.HoldEnded:
                    Tell(day, "hold ended");
                    break;
                case CaseEvent.Closed closed:
                    Tell(day, $"closed {closed.Reason}");
                    break;
            }
        }
    }

    private CaseFacts Facts(DateOnly day) => new(
        firm, client, debtor, StatementLine.Of(invoice, payments, day), [.. payments], Statement.Of([invoice], payments, day));

    private void Tell(DateOnly day, string text) => lived.Add(new LifeEvent(day, text));

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
