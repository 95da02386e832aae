using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Importing;
using Dunning.Operations.Ledger;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Web.Composition;

namespace Dunning.Web.Demo;

/// <summary>
/// Plays the sample office day by day on its own clock: the day's files come in, the run goes, people call. A day that was played in part
/// (a crash) is played again; what was done already changes nothing.
/// </summary>
public sealed class SampleDays(
    IOfficeClock clock, ILedger ledger, ITaskList tasks, ICaseStore cases, IDesk desk, ShippedProcedures shipped, ImportFiles import, RunDunning run, RecordTaskResult record)
{
    /// <summary>Plays up to the last day of the demo.</summary>
    /// <param name="progress">Told each day, with the share of the days that is done.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>What the office did in all: <c>letters</c>, <c>mails</c> and <c>cases</c> since its first day, <c>tasks</c> the calls that are open;
    /// the other figures are of this call.</returns>
    public async Task<RunReport> PlayAsync(Action<DateOnly, double> progress, CancellationToken cancellationToken)
    {
        var office = await SampleOfficeFiles.ReadAsync(cancellationToken);
        var day = await StartAsync(office, cancellationToken);
        var last = office.ClockStart.AddDays(office.DemoDays - 1);
        var report = await PlayDayAsync(day, cancellationToken);
        while (day < last)
        {
            progress(day, (double)(day.DayNumber - office.ClockStart.DayNumber) / office.DemoDays);
            day = day.AddDays(1);
            await clock.SetSampleDayAsync(day, cancellationToken);
            report = Add(report, await PlayDayAsync(day, cancellationToken));
        }

        progress(day, 1);
        return await TotalAsync(report, office.ClockStart, day, cancellationToken);
    }

    /// <summary>Plays the next day.</summary>
    /// <returns>That day.</returns>
    public async Task<DateOnly> StepAsync(CancellationToken cancellationToken)
    {
        var office = await SampleOfficeFiles.ReadAsync(cancellationToken);
        var day = (await StartAsync(office, cancellationToken)).AddDays(1);
        await clock.SetSampleDayAsync(day, cancellationToken);
        await PlayDayAsync(day, cancellationToken);
        return day;
    }

    private async Task<DateOnly> StartAsync(SampleOfficeFiles office, CancellationToken cancellationToken)
    {
        if (await clock.SampleDayAsync(cancellationToken) is { } day)
        {
            return day;
        }

        if (await ledger.FirmAsync(cancellationToken) is not null)
        {
            throw new InvalidOperationException("This folder holds a real office; the sample office needs a folder of its own (--data).");
        }

        await shipped.PublishAsync(office.ClockStart, cancellationToken);

        // The clock first: a folder with a firm and no sample day is a real office.
        await clock.SetSampleDayAsync(office.ClockStart, cancellationToken);
        return office.ClockStart;
    }

    private async Task<RunReport> PlayDayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (await ledger.FirmAsync(cancellationToken) is null)
        {
            var office = await SampleOfficeFiles.ReadAsync(cancellationToken);
            await ledger.SaveOfficeAsync(office.Firm, office.Clients, cancellationToken);
        }

        foreach (var (clientId, path) in SampleOfficeFiles.Incoming(day))
        {
            var source = new ImportSource(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken));
            var result = await import.ExecuteAsync(source, clientId, dryRun: false, cancellationToken);
            if (result.Findings.HasErrors())
            {
                throw new InvalidOperationException("The sample office has a bad file: " + string.Join("; ", result.Findings));
            }
        }

        var morning = await run.ExecuteAsync(day, RunMode.AsProcedures, DeskScope.Office, cancellationToken);
        return await CallAsync(day, cancellationToken)
            ? Add(morning, await run.ExecuteAsync(day, RunMode.AsProcedures, DeskScope.Office, cancellationToken))
            : morning;
    }

    private async Task<bool> CallAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (!BusinessCalendar.Dutch.IsBusinessDay(day))
        {
            return false;
        }

        var clerk = await SampleClerk.ReadAsync(cancellationToken);
        var done = false;
        foreach (var open in await tasks.OpenAsync(new TaskFilter(TaskKind.Call, DueBy: day), cancellationToken))
        {
            var made = (await cases.FindAsync(open.Task.CaseId, day, cancellationToken))!.State.Calls.Count;
            if (clerk.Result(open, made, day) is { } result)
            {
                var recorded = await record.ExecuteAsync(open.Task.Key, result, cancellationToken);
                if (recorded.Findings.HasErrors())
                {
                    throw new InvalidOperationException($"The sample office's clerk reports nonsense about {open.Task.Key}: " + string.Join("; ", recorded.Findings));
                }

                done = true;
            }
        }

        return done;
    }

    private async Task<RunReport> TotalAsync(RunReport report, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        int letters = 0, mails = 0, cases = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var played = await desk.DayAsync(DeskScope.Office, day, cancellationToken);
            letters += played.Letters;
            mails += played.Mails;
            cases += played.CasesOpened;
        }

        var calls = await tasks.OpenAsync(new TaskFilter(TaskKind.Call), cancellationToken);
        return report with { Date = last, Letters = letters, Mails = mails, Cases = cases, Tasks = calls.Count };
    }

    private static RunReport Add(RunReport left, RunReport right) => right with
    {
        Due = left.Due + right.Due,
        Released = left.Released + right.Released,
        Bundles = left.Bundles + right.Bundles,
        Held = [.. left.Held.Concat(right.Held).GroupBy(held => held.Reason, StringComparer.Ordinal).Select(group => new HeldBack(group.Key, group.Sum(held => held.Count))).OrderBy(held => held.Reason, StringComparer.Ordinal)],
        ElapsedMs = left.ElapsedMs + right.ElapsedMs,
    };
}
