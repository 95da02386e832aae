using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>Reads the signals of a script.</summary>
internal sealed class ScriptSignals(Procedure procedure, Invoice invoice)
{
    private const string By = "script";

    private static readonly string[] Kinds =
        ["paid", "reversed", "credited", "call", "task", "hold", "lift", "dispute", "replied", "insolvent", "skip", "repeat", "doNow"];

    private readonly string[] steps = [.. procedure.Workflow.Definition.Root.Activities.Select(activity => activity.Id)];

    public List<LifeInput> Read(IReadOnlyList<ScriptNode> signals)
    {
        var given = new List<LifeInput>(signals.Count);
        foreach (var node in signals)
        {
            var day = node.Day("day");
            if (!node.Has("day"))
            {
                node.Missing("day", "The day of the signal");
            }

            if (!node.Has("signal"))
            {
                node.Missing("signal", "What happened");
            }

            if (node.Word("signal", Kinds) is { } kind && Read(node, kind, day ?? invoice.DueDate) is { } input)
            {
                given.Add(input);
            }
        }

        return given;
    }

    private LifeInput? Read(ScriptNode node, string kind, DateOnly day)
    {
        switch (kind)
        {
            case "paid":
                node.Only("day", "signal", "amount");
                return new LifeInput.Payment(day, node.Amount("amount") ?? invoice.Amount.Amount);
            case "reversed":
                node.Only("day", "signal", "amount");
                return new LifeInput.Payment(day, -(node.Amount("amount") ?? invoice.Amount.Amount));
            case "credited":
                node.Only("day", "signal", "amount", "number");
                return new LifeInput.Credit(day, node.Amount("amount") ?? invoice.Amount.Amount, node.Text("number") ?? "C-0001");
            case "call":
                node.Only("day", "signal", "outcome", "date", "amount", "note", "spokenWith", "by");
                return Answer(node, day, Enum.GetNames<CallOutcome>(), null);
            case "task":
                node.Only("day", "signal", "outcome", "task", "date", "amount", "note", "terms", "by");
                return Answer(node, day, null, node.Text("task"));
            case "hold":
                node.Only("day", "signal", "until", "days", "reason", "by");
                return Signal(day, new CaseSignal.HoldPlaced(new Hold(node.Text("reason") ?? "aangehouden", End(node, day), node.Text("by") ?? By)));
            case "lift":
                node.Only("day", "signal", "by");
                return Signal(day, new CaseSignal.HoldLifted(node.Text("by") ?? By));
            case "dispute":
                node.Only("day", "signal", "text", "by");
                return Signal(day, new CaseSignal.DisputeRaised(node.Text("text") ?? "betwist", node.Text("by") ?? By));
            case "replied":
                node.Only("day", "signal", "text", "by");
                return Signal(day, new CaseSignal.ReplyReceived(day, node.Text("text") ?? "", node.Text("by") ?? By));
            case "insolvent":
                node.Only("day", "signal", "kind", "by");
                return Signal(day, new CaseSignal.DebtorInsolvent(day, node.Text("kind") ?? "faillissement", node.Text("by") ?? By));
            default:
                node.Only("day", "signal", "activity", "outcome", "reason", "by");
                return Order(node, day, kind switch { "skip" => StepOrder.Skip, "repeat" => StepOrder.Repeat, _ => StepOrder.DoNow });
        }
    }

    private static LifeInput.Task? Answer(ScriptNode node, DateOnly day, string[]? outcomes, string? which)
    {
        if (!node.Has("outcome"))
        {
            node.Missing("outcome", "The outcome");
        }

        return (outcomes is null ? node.Text("outcome") : node.Word("outcome", outcomes)) is { } outcome
            ? new LifeInput.Task(day, new TaskResult(outcome, node.Text("by") ?? By, node.Text("spokenWith"), node.Day("date"), node.Amount("amount"), node.Text("note")) { Terms = Terms(node) }, which)
            : null;
    }

    private static IReadOnlyList<Instalment>? Terms(ScriptNode node) => node.Has("terms")
        ? [.. node.Children("terms").Select(term => new Instalment(term.Only("due", "amount").Day("due") ?? default, term.Amount("amount") ?? 0))]
        : null;

    private LifeInput.Signal? Order(ScriptNode node, DateOnly day, StepOrder order)
    {
        if (!node.Has("activity"))
        {
            node.Missing("activity", "The step");
        }

        return node.Word("activity", steps) is { } step
            ? Signal(day, new CaseSignal.StepOrdered(order, step, node.Text("outcome"), node.Text("reason") ?? "", node.Text("by") ?? By))
            : null;
    }

    private static DateOnly End(ScriptNode node, DateOnly day)
    {
        if (!node.Has("until") && !node.Has("days"))
        {
            node.Missing("until", "The end of the hold (until, or days)");
        }

        var until = node.Day("until") ?? day.AddDays(node.Whole("days") ?? 1);
        if (until <= day)
        {
            node.Refuse("until", "A hold ends after the day on which it begins.");
        }

        return until;
    }

    private static LifeInput.Signal Signal(DateOnly day, CaseSignal signal) => new(day, signal);
}
