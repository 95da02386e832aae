using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>A browser without script: reads pages, fills in their forms, follows redirects, keeps cookies.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(RunningSite site)
        : this(site.Address)
    {
    }

    public Visitor(Uri address) => client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseCookies = true }) { BaseAddress = address };

    /// <summary>A visitor who has signed in.</summary>
    internal static async Task<Visitor> SignedInAsync(RunningSite site, string name = SiteAccounts.Administrator)
    {
        var visitor = new Visitor(site);
        var response = await visitor.SignInAsync(name, SiteAccounts.Password);
        Assert.Equal("/", response.RequestMessage!.RequestUri!.AbsolutePath);
        return visitor;
    }

    /// <summary>Fills in name and password.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password) => SubmitAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", password));

    /// <summary>Sends a request as it is.</summary>
    public Task<HttpResponseMessage> RequestAsync(HttpRequestMessage request) => client.SendAsync(request);

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The text of a page, entities decoded.</summary>
    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await (await GetAsync(path)).Content.ReadAsStringAsync());

    /// <summary>Opens a page and sends the form that has this handler (or address), with its hidden fields and these.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await (await GetAsync(path)).Content.ReadAsStringAsync();
        return await SendAsync(path, page, form, fields);
    }

    /// <summary>Sends a form of a page that was read before.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, string page, string form, params (string Name, string Value)[] fields)
    {
        var found = FormOf(page, form);
        var values = Hidden(found)
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var address = found.Contains($"action=\"{form}\"", StringComparison.Ordinal) ? "/" + form : path;
        return client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(values));
    }

    /// <summary>Opens a page and sends the form that has this handler, with a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string form, string field, string fileName, string content)
    {
        var page = await (await GetAsync(path)).Content.ReadAsStringAsync();
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Hidden(FormOf(page, form)))
        {
            parts.Add(new StringContent(value), name);
        }

        parts.Add(new StringContent(content), field, fileName);
        return await client.PostAsync(new Uri(path, UriKind.Relative), parts);
    }

    /// <summary>Opens a page and sends its form for files, with one file and these fields.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string form, string field, byte[] file, params (string Name, string Value)[] fields)
    {
        return await SendFileAsync(path, await (await GetAsync(path)).Content.ReadAsStringAsync(), form, field, file, fields);
    }

    /// <summary>Sends a form for files of a page that was read before.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(string path, string page, string form, string field, byte[] file, params (string Name, string Value)[] fields)
    {
        var found = FormElement().Matches(page).Select(match => match.Value).First(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in HiddenField().Matches(found).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))).Concat(fields))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file), field, "brief.docx");
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public void Dispose() => client.Dispose();

    private static string FormOf(string page, string form) => FormElement().Matches(page).Select(match => match.Value)
        .First(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal) || text.Contains($"action=\"{form}\"", StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Hidden(string form) =>
        HiddenField().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormElement();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
