using System.Globalization;
using Dunning.Core.Languages;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;

namespace Dunning.Web.Site;

/// <summary>For whom a request is answered: the one place that decides what a person may see, in which language, and under which name they act.</summary>
/// <remarks>Nobody signs in yet: whoever sits at this machine sees the whole office.</remarks>
public sealed class RequestScope(IHttpContextAccessor http, IOfficeClock clock)
{
    /// <summary>The clients the person may see.</summary>
    public DeskScope Desk => DeskScope.Office;

    /// <summary>The name under which the person's actions are recorded.</summary>
    public string Person => Preferences.Name(http.HttpContext) ?? "kantoor";

    /// <summary>The language the person reads.</summary>
    public Language Language => LanguageCode.Parse(CultureInfo.CurrentUICulture.Name);

    /// <summary>Whether something of this client may be seen.</summary>
    public bool Sees(string clientId) => Desk.ClientId is null || string.Equals(Desk.ClientId, clientId, StringComparison.Ordinal);

    /// <summary>The office's day.</summary>
    public Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => clock.TodayAsync(cancellationToken);

    /// <summary>The sample office's day; null in a real office.</summary>
    public Task<DateOnly?> SampleDayAsync(CancellationToken cancellationToken) => clock.SampleDayAsync(cancellationToken);
}
