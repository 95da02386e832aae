using System.Globalization;
using System.Security.Claims;
using Dunning.Core.Languages;
using Dunning.Operations.Accounts;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Web.Access;

namespace Dunning.Web.Site;

/// <summary>For whom a request is answered: the one place that decides what a person may see, in which language, and under which name they act.</summary>
public sealed class RequestScope(IHttpContextAccessor http, IOfficeClock clock)
{
    /// <summary>The clients the person may see.</summary>
    public DeskScope Desk => PersonClaims.Scope(User);

    /// <summary>The name under which the person's actions are recorded; empty for who has not signed in.</summary>
    public string Person => User?.Identity?.Name ?? "";

    /// <summary>Whether the person has signed in.</summary>
    public bool IsKnown => User?.Identity?.IsAuthenticated == true;

    /// <summary>Whether the person does the office's work, and does not only read what is his.</summary>
    public bool IsOfTheOffice => User is { } user && (user.IsInRole(nameof(Role.Administrator)) || user.IsInRole(nameof(Role.Staff)));

    /// <summary>Whether the person is an administrator.</summary>
    public bool IsAdministrator => User?.IsInRole(nameof(Role.Administrator)) == true;

    /// <summary>The language the person reads.</summary>
    public Language Language => LanguageCode.Parse(CultureInfo.CurrentUICulture.Name);

    /// <summary>Whether something of this client may be seen.</summary>
    public bool Sees(string clientId) => Desk.Sees(clientId);

    /// <summary>The office's day.</summary>
    public Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => clock.TodayAsync(cancellationToken);

    /// <summary>The sample office's day; null in a real office.</summary>
    public Task<DateOnly?> SampleDayAsync(CancellationToken cancellationToken) => clock.SampleDayAsync(cancellationToken);

    private ClaimsPrincipal? User => http.HttpContext?.User;
}
