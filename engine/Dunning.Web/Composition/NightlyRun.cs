using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Dossiers;
using Dunning.Operations.Incoming;
using Dunning.Operations.Printing;
using Dunning.Operations.Running;
using Quartz;

namespace Dunning.Web.Composition;

/// <summary>The run of every morning in an office on the real clock.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyRun(ReadIncoming read, IncomingOfOffice incoming, RunDunning run, IDossierBook book, PrintLetters print, IOfficeClock clock, ILogger<NightlyRun> log) : IJob
{
    /// <summary>Every day just after seven: before people come in, and when there may be contact (Bki art. 4.2).</summary>
    public const string When = "0 5 7 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        foreach (var delivery in await read.ExecuteAsync(incoming.Path, cancellationToken))
        {
            log.LogInformation(
                "Delivered for {Client}: {File}, {Kind}, {New} new, {Findings} findings{Refused}.",
                delivery.ClientId, delivery.Result.File, delivery.Result.Read.Kind, delivery.Result.New, delivery.Result.Findings.Count, delivery.IsRefused ? ", refused" : "");
        }

        var report = await run.ExecuteAsync(today, RunMode.AsProcedures, DeskScope.Office, cancellationToken);
        log.LogInformation(
            "Run of {Day}: {Cases} opened, {Due} decisions, {Letters} letters, {Mails} mails, {Tasks} tasks.",
            today, report.Cases, report.Due, report.Letters, report.Mails, report.Tasks);
        await book.SealAsync(today, cancellationToken);

        var printed = await print.ExecuteAsync(today, doubleSided: true, cancellationToken);
        log.LogInformation("Printing {Day}: {Letters} letters, {Pressed} made PDF, {Files} print files, {Findings} findings.", today, printed.Letters, printed.Pressed, printed.Files.Count, printed.Findings.Count);
    }
}
