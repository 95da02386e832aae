using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>
/// Plans a message and waits until it has left. A message that could not be sent as decided is planned anew with what is then true;
/// one that the legal gate refuses becomes a task for people.
/// </summary>
public abstract class MessageActivity : Activity
{
    private const string Undeliverable = "Undeliverable";
    private const string Retry = "Retry";
    private const string Skip = "Skip";

    private protected static ActivityDescriptor Describe(string typeName, Wording display, Wording description, params InputDescriptor[] own) =>
        new(typeName, Categories.Messages, display, description)
        {
            Waits = Waits.Sometimes,
            Ports = [new("Done", new("Verzonden", "Sent")), new(Undeliverable, new("Geen adres", "No address"))],
            Inputs =
            [
                new("Template", ScalarShape.Text, new("Sjabloon", "Template"), new("Naam van het Word-sjabloon.", "Name of the Word template.")) { Required = true, UiHint = "dropdown", OpenOptions = true },
                .. own,
                new("Purpose", ScalarShape.Text, new("Soort", "Purpose"), new("Waar het bericht voor dient.", "What the message is for."))
                {
                    Default = "Reminder", UiHint = "dropdown",
                    Options =
                    [
                        new("Reminder", new("Vraagt om betaling", "Asks for payment")),
                        new("FormalNotice", new("Ingebrekestelling", "Formal notice")),
                        new("Confirmation", new("Bevestiging", "Confirmation")),
                        new("Agreement", new("Vraagt na wat is afgesproken", "Asks for what was agreed")),
                    ],
                },
                Activities.Inputs.Whole("PayWithinDays", 7, new("Betaaltermijn (dagen)", "Payment term (days)"), new("Dagen na verzending waarbinnen betaling wordt gevraagd.", "Days after sending within which payment is asked.")),
                new("Bundle", ScalarShape.Flag, new("Bundelen", "Bundle"), new("Samen met andere facturen van dezelfde debiteur in één bericht.", "Together with other invoices of the same debtor in one message.")) { Default = true, UiHint = "checkbox" },
                new("Automation", ScalarShape.Text, new("Automatisering", "Automation"), new("Vanzelf, na vrijgave, of uit.", "By itself, after release, or off."))
                {
                    Default = "auto", UiHint = "dropdown",
                    Options = [new("auto", new("Vanzelf", "Automatic")), new("propose", new("Na vrijgave", "After release")), new("off", new("Uit", "Off"))],
                },
            ],
        };

    /// <summary>How far a message may go by itself, in the words of the input.</summary>
    public static IReadOnlyList<string> AutomationLevels { get; } = ["auto", "propose", "off"];

    /// <summary>How the message goes to this debtor; null when no address is known.</summary>
    private protected abstract Channel? Choose(ActivityContext context, CaseRun run);

    /// <summary>No time, when nobody has to release it: it leaves on the first day on which it may.</summary>
    public override DaySpan Duration(KnownInputs inputs) => inputs.Value<string>("Automation") is "auto" or "off" ? DaySpan.None : DaySpan.Unknown;

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var automation = run.Facts.Client.Automation?.GetValueOrDefault(context.ActivityId) ?? context.Input<string>("Automation");
        if (automation == "off")
        {
            run.Note(Trace.Of("message.off", ("name", context.Name)));
            return ActivityResult.Done;
        }

        if (Choose(context, run) is not { } channel)
        {
            run.Note(Trace.Of("message.undeliverable", ("name", context.Name)));
            return ActivityResult.Outcome(Undeliverable);
        }

        var purpose = Enum.Parse<MessagePurpose>(context.Input<string>("Purpose")!);
        if (run.Facts.IsPaid && purpose != MessagePurpose.Confirmation)
        {
            run.Note(Trace.Of("message.nothing-open", ("name", context.Name), ("open", run.Facts.Open.Amount)));
            return ActivityResult.Done;
        }

        var key = run.Key(context.ActivityId, context.Occurrence);
        run.Plan(new MessageIntent(
            key, run.State.Id, channel, context.Input<string>("Template")!, context.Name, run.Facts.Debtor.Language.Code(), run.Facts.Open.Amount, run.Today,
            context.Input<int>("PayWithinDays"), purpose, purpose != MessagePurpose.Confirmation && context.Input<bool>("Bundle"), automation == "propose"));
        return ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Message, key));
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        switch (resumption.Payload)
        {
            case MessageResult.Sent:
                return ActivityResult.Done;
            case MessageResult.Undeliverable:
                return ActivityResult.Outcome(Undeliverable);
            case MessageResult.Refused refused:
                return Ask(context, run, refused.Why.Sentence(Language.Dutch));
            case TaskResult { Outcome: Skip } skipped:
                run.Note(Trace.Of("message.skipped", ("name", context.Name), ("by", skipped.By)));
                return ActivityResult.Done;
            case null when context.Memory is { } refusal:
                return Ask(context, run, refusal);
            default:
                return Execute(context);
        }
    }

    private static ActivityResult.Waiting Ask(ActivityContext context, CaseRun run, string refusal)
    {
        var key = run.Key(context.ActivityId, context.Occurrence) + ".refused";
        run.Plan(new TaskIntent(
            key, run.State.Id, TaskKind.Review, context.Name + " tegengehouden", refusal, Queues.Judgement, run.Today, 1, [Retry, Skip]));
        return new ActivityResult.Waiting([new BookmarkRequest(BookmarkKinds.Task, key)], refusal);
    }
}
