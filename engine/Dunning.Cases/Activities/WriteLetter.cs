using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>A letter on paper.</summary>
public sealed class WriteLetter : MessageActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Dunning.WriteLetter", new("Brief schrijven", "Write letter"), new("Schrijft een Word-brief voor de post.", "Writes a Word letter for the post."));

    private protected override Channel? Choose(ActivityContext context, CaseRun run) =>
        run.Facts.Debtor.Address is { IsComplete: true } ? Channel.Letter : null;
}
