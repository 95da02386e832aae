using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Cases;

/// <summary>Reads the filter of the list of cases from its address.</summary>
internal static class CasesAddress
{
    public static CaseFilter Filter(string? search, string? client, string? status, int page = 1) => new(
        Entered.Line(search),
        Entered.Line(client),
        Enum.TryParse<CaseStatus>(status, out var known) && Enum.IsDefined(known) ? known : null,
        IncludeClosed: status == CaseFilterForm.All,
        page);
}
