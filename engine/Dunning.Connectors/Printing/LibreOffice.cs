using System.ComponentModel;
using System.Diagnostics;

namespace Dunning.Connectors.Printing;

/// <summary>LibreOffice on this machine, started anew for each batch: it grows with every document, and dies sometimes.</summary>
/// <param name="executable">The program <c>soffice</c>.</param>
public sealed class LibreOffice(string executable)
{
    private static readonly string[] Names = ["soffice", "soffice.exe", "libreoffice"];

    private static readonly string[] Places =
        ["/usr/bin", "/usr/local/bin", "/opt/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS", @"C:\Program Files\LibreOffice\program"];

    /// <summary>LibreOffice as found in the PATH or where it is usually installed; null when it is not there.</summary>
    public static LibreOffice? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0).Concat(Places)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) is { } found
            ? new LibreOffice(found)
            : null;

    /// <summary>Converts documents to PDF, beside one another in a folder. When it dies or takes too long, what it had done is there.</summary>
    /// <param name="profile">Folder of its settings; two at a time must not share one.</param>
    /// <param name="documents">Paths of Word documents.</param>
    /// <param name="outbox">Folder for the PDFs.</param>
    /// <param name="limit">It is stopped when it takes longer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it ended by itself and without complaint.</returns>
    public async Task<bool> ConvertAsync(string profile, IReadOnlyList<string> documents, string outbox, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = outbox,
        };
        string[] arguments =
        [
            "-env:UserInstallation=" + new Uri(profile + Path.DirectorySeparatorChar).AbsoluteUri, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
            "--convert-to", "pdf:writer_pdf_Export", "--outdir", outbox, .. documents,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return false;
        }

        process.StandardInput.Close();
        using var late = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            // What it says is of no use, but a full pipe would stop it.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(either.Token), process.StandardError.ReadToEndAsync(either.Token)).ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}
