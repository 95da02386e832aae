using Dunning.Core.Languages;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Tasks;

/// <summary>Reads the filter of a list of work from its address.</summary>
internal static class WorkFilter
{
    /// <summary>The tasks that are asked for, of those one may see.</summary>
    public static TaskFilter Of(DeskScope scope, string? client, string? queue, string? language) => new()
    {
        Scope = Entered.Line(client) is not { } chosen ? scope : scope.Sees(chosen) ? DeskScope.Of(chosen) : DeskScope.Nothing,
        Queue = Entered.Line(queue),
        Language = language switch { "nl" => Language.Dutch, "en" => Language.English, _ => null },
    };
}
