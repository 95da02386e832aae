using Dunning.Cases.Messages;
using Dunning.Core.Findings;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>
/// A letter gives a term; the next step against the debtor comes no sooner. The date in a reminder counts from the day it leaves, however it
/// goes; the term of a formal notice counts from its delivery.
/// </summary>
internal static class Terms
{
    public static IEnumerable<Finding> Find(CheckedProcedure procedure)
    {
        var walk = procedure.Walk;
        foreach (var letter in walk.Map.Reached().Where(node => node.Activity is Activities.MessageActivity))
        {
            if (Letters.Is(walk, letter, MessagePurpose.Confirmation) || walk.Value<int?>(letter, "PayWithinDays") is not { } term || walk.Value<string>(letter, "Automation") == "off")
            {
                continue;
            }

            var delivery = Letters.Is(walk, letter, MessagePurpose.FormalNotice) ? NoticeTerm.Delivery(walk, letter) : 0;
            var sent = walk.Map.From(letter).Where(way => way.Port == "Done").Select(way => (way.To, new DayCount(0, 0, NoticeTerm.Delivery(walk, letter))));
            var counts = walk.From(sent, follow: (way, count) => IsStep(walk, way.From) ? null : count);
            foreach (var (next, count) in counts.Where(pair => IsStep(walk, pair.Key)).OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
            {
                var days = count.Min(one => one.Days);
                if (days < term + delivery)
                {
                    yield return procedure.Warn(
                        "procedure.step-within-term", Place.Activity(next.Id),
                        FormattableString.Invariant($"{letter.Definition.Title} ({letter.Id}) gives {term} days{(delivery > 0 ? FormattableString.Invariant($", and {delivery} for delivery") : "")}, but {next.Definition.Title} ({next.Id}) can come after {days}."),
                        FormattableString.Invariant($"wait {term + delivery} days, or give a shorter term"));
                }
            }
        }
    }

    // What the debtor feels: a letter that asks, a call, costs, another who collects.
    private static bool IsStep(DayWalk walk, CompiledNode node) =>
        (node.Activity is Activities.MessageActivity && !Letters.Is(walk, node, MessagePurpose.Confirmation) && walk.Value<string>(node, "Automation") != "off")
        || node.Descriptor.TypeName is "Dunning.CallTask" or "Dunning.ChargeCosts" or "Dunning.HandOver";
}
