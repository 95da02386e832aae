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
        },
        new InputDescriptor("ByPost", ScalarShape.Flag, new("Toch per post", "By post all the same"), new("Per post, ook als er een e-mailadres is.", "By post, even when there is an e-mail address."))
        {
            Default = false, UiHint = "checkbox",
        });

    private protected override Channel? Choose(ActivityContext context, CaseRun run)
    {
        var (byEmail, byPost) = (run.Facts.Debtor.Email is not null, run.Facts.Debtor.Address is { IsComplete: true });
        return byPost && context.Input<bool>("ByPost") ? Channel.Letter
            : byEmail ? Channel.Email
            : byPost && context.Input<bool>("OtherwiseLetter") ? Channel.Letter
            : null;
    }
}
