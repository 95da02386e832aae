using Dunning.Operations.Approvals;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Running;

/// <summary>A dunning run: publishes what was planned for the day, opens cases, lets them go on, and sends what they want sent, until nothing is left to do for the day.</summary>
public sealed class RunDunning(PublishPlanned planned, OpenCases open, AdvanceCases advance, DispatchMessages dispatch, AskApprovals ask, IOutbox outbox, TimeProvider time)
{
    /// <param name="today">The creditor's day.</param>
    /// <param name="mode">Whether messages wait for release, and whether those that wait are let go.</param>
    /// <param name="scope">Whose proposals to release, and to count.</param>
    /// <param name="cancellationToken">Stops between two batches; the next run goes on from there.</param>
    public async Task<RunReport> ExecuteAsync(DateOnly today, RunMode mode, DeskScope scope, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var propose = mode == RunMode.Propose;
        var lapsed = await planned.ExecuteAsync(today, cancellationToken).ConfigureAwait(false);
        var released = mode == RunMode.Release ? await outbox.ReleaseAsync(scope, null, today, cancellationToken).ConfigureAwait(false) : 0;
        var opened = await open.ExecuteAsync(today, propose, cancellationToken).ConfigureAwait(false);
        var waiting = await open.HeldBackAsync(today, cancellationToken).ConfigureAwait(false);
        var moved = AdvanceReport.Nothing;
        var sent = DispatchReport.Nothing;
        while (true)
        {
            var step = await advance.ExecuteAsync(today, propose, cancellationToken).ConfigureAwait(false);
            var batch = await dispatch.ExecuteAsync(today, cancellationToken).ConfigureAwait(false);
            moved += step;
            sent += batch;
            if (step.Cases == 0 && batch.IsNothing)
            {
                break;
            }
        }

        await ask.ExecuteAsync(today, cancellationToken).ConfigureAwait(false);
        var proposed = await outbox.ProposedAsync(scope, cancellationToken).ConfigureAwait(false);
        return new RunReport
        {
            Date = today,
            Cases = opened.Cases,
            Due = moved.Cases,
            Proposed = proposed.Count,
            Released = released,
            Held =
            [
                .. sent.Held,
                .. waiting.Count == 0 ? (HeldBack[])[] : [new HeldBack("procedure.none-published", waiting.Sum(invoices => invoices.Invoices))],
                .. lapsed == 0 ? (HeldBack[])[] : [new HeldBack("procedure.plan-lapsed", lapsed)],
            ],
            Letters = sent.Letters,
            Mails = sent.Mails,
            Tasks = opened.Tasks + moved.Tasks,
            Bundles = sent.Bundles,
            ElapsedMs = (long)time.GetElapsedTime(started).TotalMilliseconds,
        };
    }
}
