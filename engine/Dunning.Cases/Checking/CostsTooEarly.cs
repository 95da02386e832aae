using Dunning.Core.Findings;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>A consumer has fourteen days after the letter was delivered; costs sooner than that are not due.</summary>
/// <law>BW 6:96 lid 6; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
internal static class CostsTooEarly
{
    public static IEnumerable<Finding> Find(CheckedProcedure procedure)
    {
        var walk = procedure.Walk;
        foreach (var letter in walk.Map.Reached().Where(node => Letters.Is(walk, node, Messages.MessagePurpose.FormalNotice)))
        {
            var wanted = NoticeTerm.Days(walk, letter);
            var sent = walk.Map.From(letter).Where(way => way.Port == "Done").Select(way => (way.To, new DayCount(0, 0, NoticeTerm.Delivery(walk, letter))));
            var counts = walk.From(sent, follow: (way, count) => procedure.Guard.Excludes(way) ? null : count);
            foreach (var (node, count) in counts.Where(pair => pair.Key.Descriptor.TypeName == CostsBeforeNotice.ChargeCosts && IsFirst(procedure, letter)).OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
            {
                var days = count.Min(one => one.Days);
                if (days < wanted)
                {
                    yield return procedure.Refuse(
                        "procedure.costs-too-early", Place.Activity(node.Id),
                        FormattableString.Invariant($"{node.Definition.Title} can come {days} days after {letter.Definition.Title} ({letter.Id}); a consumer has fourteen days after delivery, so at least {wanted}."),
                        FormattableString.Invariant($"wait at least {wanted} days after {letter.Id}"));
                }
            }
        }
    }

    // A notice that only comes after another does no harm, and one that no consumer gets is not for this rule.
    private static bool IsFirst(CheckedProcedure procedure, CompiledNode letter) =>
        procedure.Walk.From(
            procedure.Walk.Map.Roots.Select(root => (root, new DayCount(0, -1))),
            follow: (way, count) => procedure.Guard.Excludes(way) || CostsBeforeNotice.IsSent(procedure.Walk, way) ? null : count).ContainsKey(letter);
}
