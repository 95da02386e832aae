using System.Diagnostics;
using System.Text;
using Dunning.Web.Commands;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The built program, as a process of its own.</summary>
internal static class DunningProgram
{
    // A safety net only: no test waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Starts it.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DunningCommand).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Site.Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<ProgramAnswer> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, messages) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new ProgramAnswer(process.ExitCode, await output, await messages);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
