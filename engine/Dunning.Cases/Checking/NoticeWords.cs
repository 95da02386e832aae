using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;

namespace Dunning.Cases.Checking;

/// <summary>The words of a formal notice are those the law asks: of a fourteen-day letter where a consumer can come, of a notice of default where none can.</summary>
/// <law>BW 6:82, 6:96 lid 6</law>
internal static class NoticeWords
{
    public static IEnumerable<Finding> Find(CheckedProcedure procedure, IReadOnlyDictionary<string, CheckedTemplate> templates)
    {
        var walk = procedure.Walk;
        var consumers = walk.From(
            walk.Map.Roots.Select(root => (root, new DayCount(0, -1))), follow: (way, count) => procedure.Guard.Excludes(way) ? null : count);
        return
        [
            .. from node in walk.Map.Reached()
               where Letters.Is(walk, node, MessagePurpose.FormalNotice)
               from language in new[] { "nl", "en" }
               let template = templates.GetValueOrDefault(ProcedureFiles.Template(language, walk.Value<string>(node, "Template") ?? ""))
               where template is not null
               from finding in template.Wording(consumers.ContainsKey(node))
               select finding,
        ];
    }
}
