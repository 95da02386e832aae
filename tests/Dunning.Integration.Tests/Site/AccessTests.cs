using System.Net;
using Dunning.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>Who may come where, asked of every address there is.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private static readonly string[] Known = [Policies.Administration, Policies.Desk, Policies.Own, Policies.Anyone];

    // The framework maps it for a script that is not part of this site. It names no policy, and so is refused to everybody.
    private const string Unused = "Blazor Opaque Redirection";

    // What an address needs, of the studio: nobody at the bakery may see it.
    private static readonly Dictionary<string, string> OfTheStudio = new(StringComparer.OrdinalIgnoreCase)
    {
        ["caseId"] = "126", ["name"] = FakeDesk.Mail, ["key"] = "126.1.bellen.1.2", ["day"] = "2026-03-17", ["secret"] = "geen", ["id"] = "126", ["language"] = "nl",
        ["definitionId"] = "126", ["executionId"] = "wait.1", ["versionId"] = "126:v1", ["version"] = "1",
        ["token"] = "geen", ["clientId"] = "geen",
    };

    private RunningSite site = null!;

    public async ValueTask InitializeAsync() => site = await RunningSite.StartAsync(sample: true);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void Every_endpoint_says_for_whom_it_is() => Assert.Equal([Unused], WithoutPolicy(site.Endpoints));

    [Fact]
    public void The_test_for_endpoints_without_a_policy_can_fail() => Assert.Equal(
        ["/bare", "/other"],
        WithoutPolicy(
        [
            new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/bare"), 0, EndpointMetadataCollection.Empty, "/bare"),
            new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/other"), 0, new EndpointMetadataCollection(new AuthorizeAttribute("Other")), "/other"),
            new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/good"), 0, new EndpointMetadataCollection(new AuthorizeAttribute(Policies.Own)), "/good"),
        ]));

    [Fact]
    public async Task Who_has_not_signed_in_gets_nothing_but_what_is_for_anyone()
    {
        using var stranger = new Visitor(site);
        foreach (var (endpoint, method, address) in Addresses().Where(asked => Policy(asked.Endpoint) != Policies.Anyone))
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));

            var response = await stranger.RequestAsync(request);

            Assert.True(
                address.StartsWith("/elsa/api/", StringComparison.Ordinal) ? response.StatusCode == HttpStatusCode.Unauthorized : response.RequestMessage!.RequestUri!.AbsolutePath == Session.SignInPath,
                $"{method} {address} ({endpoint.DisplayName}) led to {response.RequestMessage!.RequestUri}");
        }
    }

    [Fact]
    public async Task A_client_sees_nothing_of_another_client_at_any_address()
    {
        using var baker = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);
        foreach (var (_, method, address) in Addresses().Where(asked => asked.Method == HttpMethod.Get))
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));

            var response = await baker.RequestAsync(request);

            var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
            Assert.True(!address.Contains("126", StringComparison.Ordinal) || response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {response.StatusCode}");
            Assert.DoesNotContain("Studio Noord", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Pixel", page, StringComparison.Ordinal);
            Assert.DoesNotContain("SN-", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_client_reads_his_own_dossier_and_changes_nothing()
    {
        using var baker = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);

        var page = await baker.ReadAsync("/cases/123");

        Assert.Contains("Jansen Bouw BV", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hold-reason", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"calls", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await baker.GetAsync("/calls")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await baker.GetAsync("/accounts")).StatusCode);
    }

    [Fact]
    public async Task Staff_for_certain_clients_do_the_work_of_those_only()
    {
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);

        var calls = await bram.ReadAsync("/calls");

        Assert.Contains("Pixel", calls, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansen Bouw", calls, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansen", await bram.ReadAsync("/calls/" + FakeTasks.FirstCall), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync("/cases/123")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bram.GetAsync("/cases/126")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bram.GetAsync("/accounts/events")).StatusCode);
    }

    [Fact]
    public async Task The_form_of_ones_own_task_does_not_end_somebody_elses()
    {
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);
        var own = await (await bram.GetAsync("/calls/126.1.bellen.1.2")).Content.ReadAsStringAsync();

        await bram.SendAsync("/calls/" + FakeTasks.FirstCall, own, "outcome", ("Form.Outcome", "Refuses"));

        Assert.Empty(site.Tasks.Reported);
    }

    [Fact]
    public async Task What_names_no_policy_is_refused_to_an_administrator_too()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        var address = Addresses().Single(asked => asked.Endpoint.DisplayName == Unused).Address;

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/api/anything")]
    [InlineData("/elsa/api/workflow-definitions")]
    public async Task A_program_is_not_led_to_a_page(string path)
    {
        using var stranger = new Visitor(site);

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_page_has_the_whole_page_go_and_sign_in()
    {
        using var stranger = new Visitor(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/cases?q=jansen", UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Current-URL", new Uri(site.Address, "/cases?client=x").ToString());

        var response = await stranger.RequestAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("/sign-in?back=%2Fcases%3Fclient%3Dx", Assert.Single(response.Headers.GetValues("HX-Redirect")));
    }

    [Fact]
    public async Task Whatever_changes_something_needs_our_token()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        foreach (var (endpoint, method, address) in Addresses().Where(asked => asked.Method != HttpMethod.Get && !IsSigned(asked.Endpoint)))
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };

            var response = await visitor.RequestAsync(request);

            // Behind a link that leads nowhere there is nothing to change; with a true link: DebtorPageTests.
            var refused = endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name == "Token") ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest;
            Assert.True(response.StatusCode == refused, $"{method} {address} ({endpoint.DisplayName}): {response.StatusCode}");
        }
    }

    [Fact]
    public async Task What_a_partner_signs_is_refused_without_his_signature()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        var (_, method, address) = Assert.Single(Addresses(), asked => IsSigned(asked.Endpoint));
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = new StringContent("{}") };

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.RequestAsync(request)).StatusCode);
    }

    private static bool IsSigned(Endpoint endpoint) => endpoint.Metadata.GetMetadata<SignedByPartner>() is not null;

    private static IEnumerable<string?> WithoutPolicy(IEnumerable<Endpoint> endpoints) =>
        endpoints.Where(endpoint => !Known.Contains(Policy(endpoint), StringComparer.Ordinal)).Select(endpoint => endpoint.DisplayName);

    private static string? Policy(Endpoint endpoint) => endpoint.Metadata.OfType<IAuthorizeData>().FirstOrDefault()?.Policy;

    // Every way in, with an address that fits it.
    private IEnumerable<(RouteEndpoint Endpoint, HttpMethod Method, string Address)> Addresses() =>
        from endpoint in site.Endpoints.OfType<RouteEndpoint>()
        let address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))))
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (endpoint, HttpMethod.Parse(method), address);

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => OfTheStudio[parameter.Name],
        RoutePatternSeparatorPart separator => separator.Content,
        _ => throw new InvalidOperationException(part.ToString()),
    };
}
