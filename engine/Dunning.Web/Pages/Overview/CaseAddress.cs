using System.Globalization;
using Dunning.Operations.Desk;

namespace Dunning.Web.Pages.Overview;

/// <summary>The lists of cases behind the figures, relative to the site's root.</summary>
internal static class CaseAddress
{
    /// <summary>Cases of an age; of one client when it is given.</summary>
    public static string Late(AgeBand band, string? clientId = null) =>
        "cases?late=" + Text(band.FromDays) + (band.ToDays is { } to ? "&most=" + Text(to) : "") + (clientId is null ? "" : "&client=" + Uri.EscapeDataString(clientId));

    /// <summary>Cases that last got this message; those that got none when it is empty.</summary>
    public static string Stage(string name) => name.Length > 0 ? "cases?stage=" + Uri.EscapeDataString(name) : "cases?silent=1";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
