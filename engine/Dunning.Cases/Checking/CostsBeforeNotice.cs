using Dunning.Cases.Messages;
using Dunning.Core.Findings;
using Dunning.Workflows.Checking;

namespace Dunning.Cases.Checking;

/// <summary>A consumer owes no costs unless a fourteen-day letter was sent: every way to the costs that a consumer can take passes one.</summary>
/// <law>BW 6:96 lid 6</law>
internal static class CostsBeforeNotice
{
    public const string ChargeCosts = "Dunning.ChargeCosts";

    public static IEnumerable<Finding> Find(CheckedProcedure procedure)
    {
        var walk = procedure.Walk;
        var without = walk.From(
            walk.Map.Roots.Select(root => (root, new DayCount(0, -1))),
            follow: (way, count) => procedure.Guard.Excludes(way) || IsSent(walk, way) ? null : count);
        foreach (var node in without.Keys.Where(node => node.Descriptor.TypeName == ChargeCosts).OrderBy(node => node.Id, StringComparer.Ordinal))
        {
            var message = $"A consumer can come at {node.Definition.Title} without a fourteen-day letter (a message with purpose FormalNotice): no costs are due then.";
            const string Hint = "send a notice on every way to it, or ask !debtor.IsConsumer before it";

            // Beside other branches the letter may have left in one of those.
            yield return walk.Map.IsBeside(node)
                ? procedure.Warn("procedure.costs-perhaps-before-notice", Place.Activity(node.Id), message + " Another branch may have sent it.", Hint)
                : procedure.Refuse("procedure.costs-before-notice", Place.Activity(node.Id), message, Hint);
        }
    }

    /// <summary>Whether a notice surely left when this way is taken.</summary>
    public static bool IsSent(DayWalk walk, Way way) => way.Port == "Done" && Letters.Is(walk, way.From, MessagePurpose.FormalNotice);
}
