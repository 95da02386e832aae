using System.Net;
using System.Text.RegularExpressions;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>A browser that only reads, and has signed in as everybody does.</summary>
internal sealed partial class BenchVisitor : IDisposable
{
    private readonly HttpClient client;

    private BenchVisitor(Uri address) => client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Signs in.</summary>
    public static async Task<BenchVisitor> SignedInAsync(BenchSite site, CancellationToken cancellationToken)
    {
        var visitor = new BenchVisitor(site.Address);
        var token = Token().Match(await visitor.GetAsync("sign-in", cancellationToken)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token)),
            KeyValuePair.Create("Form.Name", BenchSite.Person), KeyValuePair.Create("Form.Password", BenchSite.Password),
        ]);
        using var answer = await visitor.client.PostAsync(new Uri("sign-in", UriKind.Relative), form, cancellationToken);
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/"
            ? visitor
            : throw new InvalidOperationException("Signing in did not succeed.");
    }

    /// <summary>Reads a page, which must be there.</summary>
    public Task<string> GetAsync(string path, CancellationToken cancellationToken) => client.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Token();
}
