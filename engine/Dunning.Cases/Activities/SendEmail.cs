using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>An e-mail with the letter attached; a letter on paper instead when no e-mail address is known.</summary>
public sealed class SendEmail : MessageActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Dunning.SendEmail", new("E-mail sturen", "Send e-mail"), new("Stuurt een e-mail met de brief als bijlage.", "Sends an e-mail with the letter attached."),
        new InputDescriptor(
            "OtherwiseLetter", ScalarShape.Flag, new("Anders per post", "Otherwise by post"), new("Zonder e-mailadres gaat het per post.", "Goes by post when there is no e-mail address."))
        {
            Default = true, UiHint = "checkbox",
        });

    private protected override Channel? Choose(ActivityContext context, CaseRun run) =>
        run.Facts.Debtor.Email is not null ? Channel.Email
        : context.Input<bool>("OtherwiseLetter") && run.Facts.Debtor.Address is { IsComplete: true } ? Channel.Letter
        : null;
}
