using System.Net;
using System.Text.RegularExpressions;
using Dunning.Operations.Accounts;
using Dunning.Web.Access;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>Coming in and being kept out, as a browser without script does it.</summary>
public sealed partial class SigningInTests : IAsyncLifetime
{
    private const string Another = "een heel ander lang geheim";

    private readonly MovedClock clock = new();
    private RunningSite site = null!;

    public async ValueTask InitializeAsync() => site = await RunningSite.StartAsync(limits: new AccessLimits(SignInsAMinute: 12, ChangesAMinute: 8), time: clock);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Who_was_on_the_way_somewhere_gets_there_after_signing_in()
    {
        using var visitor = new Visitor(site);
        var asked = await visitor.GetAsync("/cases/123");
        var form = asked.RequestMessage!.RequestUri!.PathAndQuery;

        var response = await visitor.SubmitAsync(form, "sign-in", ("Form.Name", "KANTOOR"), ("Form.Password", SiteAccounts.Password));

        Assert.Equal("/sign-in?back=%2Fcases%2F123", form);
        Assert.Equal("/cases/123", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("kantoor", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        using var visitor = new Visitor(site);

        var response = await visitor.SubmitAsync("/sign-in?back=" + Uri.EscapeDataString(back), "sign-in", ("Form.Name", SiteAccounts.Staff), ("Form.Password", SiteAccounts.Password));

        Assert.Equal(new Uri(site.Address, "/"), response.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task Five_wrong_passwords_shut_an_account_and_nobody_can_tell_it_from_one_that_is_not_there()
    {
        using var visitor = new Visitor(site);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.SignInAsync(SiteAccounts.Staff, "verkeerd");
        }

        var shut = Message(await visitor.SignInAsync(SiteAccounts.Staff, SiteAccounts.Password));
        var absent = Message(await visitor.SignInAsync("niemand", SiteAccounts.Password));

        Assert.Equal(absent, shut);
        Assert.NotEmpty(shut);
        Assert.NotNull((await site.Accounts.FindAsync(SiteAccounts.Staff, CancellationToken.None))!.LockedUntil);
        Assert.Equal(
            [AccountEventKind.SignInFailed, AccountEventKind.SignInFailed, AccountEventKind.LockedOut],
            (await site.Accounts.EventsAsync(1, 3, CancellationToken.None)).Rows.Select(happened => happened.Kind));
        Assert.Null((await site.Accounts.EventsAsync(1, 1, CancellationToken.None)).Rows[0].Account);
    }

    [Fact]
    public async Task A_one_time_link_lets_somebody_choose_a_password_once()
    {
        var (secret, _) = await site.Admit.AddAsync("Carla", Role.Staff, [], SiteAccounts.Administrator, CancellationToken.None);
        using var carla = new Visitor(site);
        using var thief = new Visitor(site);
        var stolen = await (await thief.GetAsync("/welcome/" + secret)).Content.ReadAsStringAsync();

        var weak = await carla.SubmitAsync("/welcome/" + secret, "welcome", ("Form.Password", "carla carla carla"), ("Form.Again", "carla carla carla"));
        var entered = await carla.SubmitAsync("/welcome/" + secret, "welcome", ("Form.Password", Another), ("Form.Again", Another));
        var refused = await thief.SendAsync("/welcome/" + secret, stolen, "welcome", ("Form.Password", SiteAccounts.Password), ("Form.Again", SiteAccounts.Password));

        Assert.Contains("bevat uw naam niet", Message(weak), StringComparison.Ordinal);
        Assert.Equal("/", entered.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("al gebruikt of verlopen", Message(refused), StringComparison.Ordinal);
        Assert.EndsWith("/sign-in", (await thief.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("/", (await new Visitor(site).SignInAsync("Carla", Another)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_one_time_link_expires()
    {
        var secret = await site.Admit.ResetAsync(SiteAccounts.Staff, SiteAccounts.Administrator, CancellationToken.None);
        using var visitor = new Visitor(site);
        var page = await (await visitor.GetAsync("/welcome/" + secret)).Content.ReadAsStringAsync();
        clock.Ahead = OneTimeLink.Life;

        var refused = await visitor.SendAsync("/welcome/" + secret, page, "welcome", ("Form.Password", Another), ("Form.Again", Another));

        Assert.Contains("al gebruikt of verlopen", Message(refused), StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Password", await visitor.ReadAsync("/welcome/" + secret), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_and_other_rights_count_at_once()
    {
        using var anja = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);

        await site.Admit.BlockAsync(SiteAccounts.Staff, blocked: true, SiteAccounts.Administrator, CancellationToken.None);
        await site.Admit.ChangeRightsAsync(SiteAccounts.StaffOfTheStudio, Role.Client, [SampleFacts.Studio.Id], SiteAccounts.Administrator, CancellationToken.None);

        Assert.Equal(Session.SignInPath, (await anja.GetAsync("/calls")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Naam of wachtwoord klopt niet", Message(await anja.SignInAsync(SiteAccounts.Staff, SiteAccounts.Password)), StringComparison.Ordinal);
        Assert.Equal(Session.SignInPath, (await bram.GetAsync("/calls")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var visitor = await Visitor.SignedInAsync(site);

        await visitor.SubmitAsync("/", "sign-out");

        Assert.Equal(Session.SignInPath, (await visitor.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Another_password_ends_the_other_sessions()
    {
        using var here = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        using var there = await Visitor.SignedInAsync(site, SiteAccounts.Staff);

        var refused = await here.SubmitAsync("/account", "password", ("Form.Current", "verkeerd"), ("Form.Password", Another), ("Form.Again", Another));
        var changed = await here.SubmitAsync("/account", "password", ("Form.Current", SiteAccounts.Password), ("Form.Password", Another), ("Form.Again", Another));

        Assert.Contains("Het huidige wachtwoord klopt niet", Message(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("/account", (await here.GetAsync("/account")).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(Session.SignInPath, (await there.GetAsync("/account")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task With_a_second_factor_a_password_alone_does_not_do()
    {
        using var visitor = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        await visitor.SubmitAsync("/account", "factor-start");
        var wrong = await visitor.SubmitAsync("/account", "factor-on", ("On.Code", "000000x"));
        var key = (await site.Accounts.FindAsync(SiteAccounts.Staff, CancellationToken.None))!.AuthenticatorKey!;
        await visitor.SubmitAsync("/account", "factor-on", ("On.Code", Totp.Code(key, DateTimeOffset.UtcNow)));

        using var later = new Visitor(site);
        var asked = await later.SignInAsync(SiteAccounts.Staff, SiteAccounts.Password);
        var still = await later.GetAsync("/calls");
        var entered = await later.SubmitAsync("/sign-in/code?back=%2Fcalls", "code", ("Form.Code", Totp.Code(key, DateTimeOffset.UtcNow)));

        Assert.Contains("niet de code die de app nu laat zien", Message(wrong), StringComparison.Ordinal);
        Assert.Equal("/sign-in/code", asked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(Session.SignInPath, still.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/calls", entered.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Trying_too_often_is_refused()
    {
        using var visitor = new Visitor(site);
        var codes = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 14; attempt++)
        {
            codes.Add((await visitor.SignInAsync("niemand", "x")).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 12), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task Changing_too_much_at_once_is_refused()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        var page = await (await visitor.GetAsync("/")).Content.ReadAsStringAsync();
        var codes = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 9; attempt++)
        {
            codes.Add((await visitor.SendAsync("/", page, "preferences", ("culture", "nl-NL"))).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 8), HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task An_administrator_lets_somebody_in_and_reads_what_happened()
    {
        using var visitor = await Visitor.SignedInAsync(site);

        var invited = await visitor.SubmitAsync("/accounts", "invite", ("Form.Name", "Dirk"), ("Form.Role", nameof(Role.Client)), ("Form.Clients", SampleFacts.Studio.Id));
        var twice = await visitor.SubmitAsync("/accounts", "invite", ("Form.Name", "dirk"), ("Form.Role", nameof(Role.Staff)));
        var nobodys = await visitor.SubmitAsync("/accounts", "invite", ("Form.Name", "Els"), ("Form.Role", nameof(Role.Client)));
        var last = await visitor.SubmitAsync("/accounts/1", "remove");

        Assert.Matches(WelcomeLink(), Message(invited));
        Assert.Equal([SampleFacts.Studio.Id], (await site.Accounts.FindAsync("dirk", CancellationToken.None))!.Clients);
        Assert.Contains("Er is al een account met deze naam", Message(twice), StringComparison.Ordinal);
        Assert.Contains("precies één opdrachtgever", Message(nobodys), StringComparison.Ordinal);
        Assert.Contains("laatste beheerder", Message(last), StringComparison.Ordinal);
        var events = await visitor.ReadAsync("/accounts/events");
        Assert.Contains("Account gemaakt", events, StringComparison.Ordinal);
        Assert.Contains("Dirk", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_is_for_the_browser_alone()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));

        var cookie = Assert.Single((await client.SendAsync(request)).Headers.GetValues("Set-Cookie"));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("http", "localhost", false)]
    [InlineData("http", "127.0.0.1", false)]
    [InlineData("http", "[::1]", false)]
    [InlineData("https", "localhost", true)]
    [InlineData("http", "dunning.kantoor.example", true)]
    public void Outside_this_machine_a_cookie_goes_over_https_only(string scheme, string host, bool secure)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = (scheme, new Microsoft.AspNetCore.Http.HostString(host));

        Assert.Equal(secure, new SiteCookie("x").Build(context, DateTimeOffset.UnixEpoch).Secure);
    }

    private static string Message(HttpResponseMessage response)
    {
        var page = WebUtility.HtmlDecode(response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        return Note().Match(page).Value;
    }

    [GeneratedRegex("<div class=\"note.*?</div>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();

    [GeneratedRegex("http://127.0.0.1:[0-9]+/welcome/[A-Za-z0-9_-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WelcomeLink();

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
