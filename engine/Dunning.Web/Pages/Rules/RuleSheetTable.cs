using Dunning.Rules.Definitions;
using Dunning.Rules.Tables;
using Dunning.Rules.Tailoring;

namespace Dunning.Web.Pages.Rules;

/// <summary>One rule set on the rules desk.</summary>
/// <param name="Shown">The rules that the table shows: the office's, or those that count for a client.</param>
/// <param name="Table">As it stands on the screen.</param>
/// <param name="Origins">Of a client: where each shown rule comes from; null for the office's own.</param>
public sealed record RuleSheetTable(RuleSetDefinition Shown, DecisionTable Table, IReadOnlyList<TailoredRule>? Origins)
{
    /// <summary>The table of rules as they are written.</summary>
    public static RuleSheetTable Of(RuleSetDefinition shown, IReadOnlyList<TailoredRule>? origins = null) => new(shown, DecisionTable.Of(shown), origins);

    /// <summary>Where the rule of a row comes from; null for a row of the office's own set, and for a new row.</summary>
    public TailoredRule? Origin(DecisionRow row) => row.Rule is null ? null : Origins?.FirstOrDefault(each => each.Rule.Name == row.Rule.Name);
}
