using Dunning.Cases.Activities;
using Dunning.Cases.Messages;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>What the checker asks of a step that writes to the debtor.</summary>
internal static class Letters
{
    /// <summary>Whether the step writes with this purpose.</summary>
    public static bool Is(DayWalk walk, CompiledNode node, MessagePurpose purpose) =>
        node.Activity is MessageActivity && walk.Value<string>(node, "Purpose") == purpose.ToString() && walk.Value<string>(node, "Automation") != "off";

    /// <summary>Whether it can go by post: a letter, or an e-mail that is to go by post as well as not.</summary>
    public static bool ByPost(DayWalk walk, CompiledNode node) => node.Activity is not SendEmail || walk.Value<bool?>(node, "ByPost") == true;
}
