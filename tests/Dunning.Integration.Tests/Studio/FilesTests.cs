using System.Net;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Elsa Studio's own files, as they travel.</summary>
public sealed class FilesTests : StudioOfficeTests
{
    private const string Loader = "/studio/_framework/blazor.webassembly.js";

    private static readonly string Package = Path.Combine(AppContext.BaseDirectory, "wwwroot", "studio");

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("", null)]
    public async Task A_file_comes_packed_as_the_browser_takes_it_and_unpacked_else(string taken, string? packing)
    {
        var response = await AskAsync(Loader, taken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, packing), (response.StatusCode, response.Content.Headers.ContentEncoding.SingleOrDefault()));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        Assert.Equal(packing is null, System.Text.Encoding.UTF8.GetString(bytes).Contains("Blazor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_named_after_its_content_stays_in_the_browser_for_good()
    {
        var wasm = Path.GetFileName(Directory.EnumerateFiles(Path.Combine(Package, "_framework"), "*.wasm.br").First())[..^3];

        var framework = await AskAsync("/studio/_framework/" + wasm, "br");
        var loader = await AskAsync(Loader, "br");

        Assert.Equal("application/wasm", framework.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", framework.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(loader.Headers.CacheControl!.NoCache);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(Office.Address, Loader));
        again.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        again.Headers.IfNoneMatch.Add(loader.Headers.ETag!);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/studio/%2e%2e%2fsite.css")]
    [InlineData("/studio/%2e%2e/office.db")]
    [InlineData("/studio/_framework/nothing.js")]
    public async Task Nothing_else_is_found_there(string path) => Assert.NotEqual(HttpStatusCode.OK, (await AskAsync(path, "br", follow: false)).StatusCode);

    [Theory]
    [InlineData("/studio/procedures/zoho-vdt")]
    public async Task The_page_lets_no_script_be_made_of_text(string path)
    {
        var policy = string.Join(' ', (await Anna.PageAsync(path)).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("script-src 'self' 'wasm-unsafe-eval';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_activity_has_an_icon() => Assert.All(
        Cases.Activities.DunningActivities.Catalogue.Activities.Select(activity => activity.Descriptor.ShortName),
        name => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "activities", name + ".svg")), name));

    private async Task<HttpResponseMessage> AskAsync(string path, string taken, bool follow = true)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = follow };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Office.Address, path));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", taken);
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return response;
    }
}
