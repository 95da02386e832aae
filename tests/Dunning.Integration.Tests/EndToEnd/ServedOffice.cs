using System.Diagnostics;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The site of an office, served by the built program on a free port.</summary>
internal sealed class ServedOffice : IAsyncDisposable
{
    private const string Listens = "Dunning luistert op ";

    private readonly Process process;
    private readonly Task messages;

    private ServedOffice(Process process, Uri address, Uri? welcome)
    {
        Welcome = welcome;
        this.process = process;
        Address = address;
        messages = Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
    }

    public Uri Address { get; }

    /// <summary>The one-time link for the first administrator; null when there is one who can sign in.</summary>
    public Uri? Welcome { get; }

    /// <summary>Starts it and waits until it says where it listens.</summary>
    public static async Task<ServedOffice> StartAsync(OfficeFolder folder)
    {
        var process = DunningProgram.Start("serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listens, StringComparison.Ordinal))
            {
                return new ServedOffice(process, new Uri(line[Listens.Length..].Split(' ')[0]), said.Select(Link).FirstOrDefault(link => link is not null));
            }

            said.Add(line);
        }

        throw new InvalidOperationException("The site did not start: " + string.Join('\n', said));
    }

    private static Uri? Link(string line) =>
        line.IndexOf("http", StringComparison.Ordinal) is >= 0 and var at && line.Contains("/welcome/", StringComparison.Ordinal) ? new Uri(line[at..].Trim()) : null;

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await messages;
        process.Dispose();
    }
}
