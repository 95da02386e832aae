using Dunning.Cases.Activities;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>What a case does with each thing that happens to it.</summary>
internal static class Answers
{
    /// <summary>Business days that dunning stands still for a reply that nobody has read.</summary>
    private const int DaysToRead = 3;

    /// <summary>Days after which somebody looks again at the case of an insolvent debtor.</summary>
    private const int DaysToReview = 90;

    public static void Answer(CaseRun run, CaseSignal signal)
    {
        switch (signal)
        {
            case CaseSignal.PaymentReceived payment:
                run.Note(Trace.Of("payment.received", ("amount", payment.Amount), ("day", payment.Day), ("open", run.Facts.Open.Amount)));
                Reopen(run);
                Confirmed(run, payment);
                break;
            case CaseSignal.CreditNoted credit:
                Credited(run, credit);
                break;
            case CaseSignal.MessageSettled settled when run.State.Planned(settled.Key) is not null:
                Settled(run, settled);
                break;
            case CaseSignal.MessageLeftOut leftOut when run.State.Planned(leftOut.Key) is { } planned:
                run.Note(Trace.Of("message.left-out", ("name", planned.Name), ("until", leftOut.Until), ("reason", leftOut.Reason), ("by", leftOut.By)));
                break;
            case CaseSignal.TaskEnded ended when run.State.Planned(ended.Key) is not null:
                TaskAnswers.Ended(run, ended);
                break;
            case CaseSignal.HoldPlaced placed when run.State.IsChased:
                Hold(run, placed.Hold);
                break;
            case CaseSignal.HoldLifted lifted when IsHeld(run, lifted.Cause):
                Lift(run, lifted.Cause, lifted.By);
                break;
            case CaseSignal.DisputeRaised raised when run.State.IsChased && run.State.Dispute is null:
                Disputed(run, raised);
                break;
            case CaseSignal.ReplyReceived reply when run.State.IsChased:
                Replied(run, reply);
                break;
            case CaseSignal.DebtorInsolvent insolvent when run.State.IsChased && run.State.Insolvency is null:
                Insolvent(run, insolvent);
                break;
            case CaseSignal.AgencyReported { Report: var report } told:
                run.Record(new CaseEvent.AgencyReported(report, Trace.Of(
                    report.Remitted + report.Kept > 0 ? "agency.remitted" : "agency.reported",
                    ("day", report.Day), ("status", report.Status), ("remitted", report.Remitted), ("kept", report.Kept), ("costs", report.ToCosts), ("interest", report.ToInterest),
                    ("principal", report.ToPrincipal), ("reference", report.Reference), ("by", told.By), ("note", told.Note))));
                break;
            case CaseSignal.ProofKept { Proof: var proof }:
                run.Record(new CaseEvent.ProofKept(proof, Trace.Of("proof.kept", ("kind", proof.Kind), ("day", proof.Day), ("by", proof.By), ("file", proof.File), ("note", proof.Note))));
                break;
            case CaseSignal.StepOrdered ordered when run.State.IsChased:
                StepOrders.Carry(run, ordered);
                break;
        }
    }

    private static bool IsHeld(CaseRun run, HoldCause cause) => run.State.Holds.Exists(hold => hold.Cause == cause);

    public static void Lift(CaseRun run, HoldCause cause, string by)
    {
        run.Record(new CaseEvent.HoldEnded(Trace.Of("hold.lifted", ("by", by)), cause));
        Course.GoOn(run);
    }

    /// <summary>A pause of the client or the debtor holds this case as long as it runs, and no longer.</summary>
    public static void FollowPauses(CaseRun run)
    {
        if (run.State.IsChased && (run.Facts.Pauses.Count > 0 || !run.State.Holds.IsEmpty))
        {
            CompareWithPauses(run);
        }
    }

    private static void CompareWithPauses(CaseRun run)
    {
        foreach (var pause in run.Facts.Pauses.Where(pause => pause.LastsUntil > run.Today && !run.State.Holds.Contains(pause)))
        {
            Hold(run, pause);
        }

        // One that ran to its end is over on the business day after it.
        foreach (var hold in run.State.Holds.Where(hold => hold.Until > run.Today && hold.Cause is (HoldCause.Client or HoldCause.Debtor or HoldCause.Office) && run.Facts.Pauses.All(pause => pause.Cause != hold.Cause)))
        {
            Lift(run, hold.Cause, hold.By);
        }
    }

    /// <summary>A payment was taken back: the procedure goes on where it stood, or begins anew when that is not known any more.</summary>
    private static void Reopen(CaseRun run)
    {
        if (run.State.PaidOn is null || run.Facts.IsPaid)
        {
            return;
        }

        var anew = run.State.FlowBeforePaid is not { Status: WorkflowStatus.Running } before
            || before.Bookmarks.Any(waiting => run.Procedure.Workflow.Find(waiting.ActivityId) is null);
        var why = Trace.Of(anew ? "case.reopened" : "case.resumed", ("open", run.Facts.Open.Amount));
        run.WithdrawAll(why);
        run.Record(new CaseEvent.Reopened(run.Today, why, anew));
        Course.GoOn(run);
    }

    /// <summary>What a payment service provider told has come in; what is left is asked for again.</summary>
    private static void Confirmed(CaseRun run, CaseSignal.PaymentReceived payment)
    {
        if (payment.Amount > 0 && !run.Facts.IsPaid && run.State.IsChased && run.State.Holds.Exists(hold => hold is { Cause: HoldCause.Case, By: Lifecycle.Hold.PaymentProvider }))
        {
            Lift(run, HoldCause.Case, Lifecycle.Hold.PaymentProvider);
        }
    }

    private static void Credited(CaseRun run, CaseSignal.CreditNoted credit)
    {
        run.Note(Trace.Of("credit.noted", ("number", credit.Number), ("amount", credit.Amount), ("day", credit.Day), ("open", run.Facts.Open.Amount)));
        Reopen(run);
        if (run.State.Status == CaseStatus.Open && !run.Facts.IsPaid && run.Procedure.Trigger(WhenCredited.TypeName) is not null)
        {
            run.WithdrawSteps(Trace.Of("withdrawn.credited", ("number", credit.Number)));
            Course.Interrupt(run, WhenCredited.TypeName);
        }
    }

    private static void Hold(CaseRun run, Hold hold)
    {
        run.WithdrawSteps(Trace.Of("withdrawn.hold", ("reason", hold.Reason)));
        run.Record(new CaseEvent.HoldPlaced(hold, Trace.Of("hold.placed", ("reason", hold.Reason), ("until", hold.Until), ("by", hold.By))));
    }

    private static void Disputed(CaseRun run, CaseSignal.DisputeRaised raised)
    {
        run.WithdrawSteps(Trace.Of("withdrawn.dispute", ("text", raised.Text)));
        run.Record(ReviewDispute.Raised(run.Today, raised.Text, raised.By, raised.Owner, raised.Deadline));
        if (!Course.Interrupt(run, WhenDisputed.TypeName))
        {
            run.Plan(ReviewDispute.Task(run, run.Key("dispute", run.State.Version)));
        }
    }

    /// <summary>The procedure's own answer to a reply; without one, dunning stands still until somebody read it.</summary>
    private static void Replied(CaseRun run, CaseSignal.ReplyReceived reply)
    {
        run.Record(new CaseEvent.ReplyReceived(Trace.Of("reply.received", ("day", reply.Day), ("text", reply.Text), ("by", reply.By))));
        if (run.State.Status == CaseStatus.Open && run.Procedure.Trigger(WhenReplied.TypeName) is not null)
        {
            run.WithdrawSteps(Trace.Of("withdrawn.reply", ("day", reply.Day)));
            if (Course.Interrupt(run, WhenReplied.TypeName, reply))
            {
                return;
            }
        }

        Hold(run, ReplyReview.Hold(run, DaysToRead));
        run.Plan(ReplyReview.Task(run, reply.Text));
    }

    /// <summary>The procedure's own answer to insolvency; without one, dunning stands still and a person submits the claim.</summary>
    private static void Insolvent(CaseRun run, CaseSignal.DebtorInsolvent insolvent)
    {
        var why = Trace.Of("debtor.insolvent", ("kind", insolvent.Kind), ("by", insolvent.By));
        run.WithdrawAll(why);
        run.Record(new CaseEvent.DebtorInsolvent(new Insolvency(insolvent.Kind, insolvent.Day), why));
        if (!Course.Interrupt(run, WhenInsolvent.TypeName))
        {
            Hold(run, InsolvencyReview.Hold(run, DaysToReview));
            run.Plan(InsolvencyReview.Task(run));
        }
    }

    private static void Settled(CaseRun run, CaseSignal.MessageSettled settled)
    {
        switch (settled.Result)
        {
            case MessageResult.Sent sent:
                var planned = run.State.Planned(settled.Key)!;
                var past = new PastMessage(sent.Day, planned.Template!, planned.Name, sent.Channel, planned.Purpose) { Days = planned.Days, Together = sent.Together };
                run.Record(new CaseEvent.MessageSettled(settled.Key, past, sent.Document, Trace.Of("message.sent", ("name", past.Name), ("day", sent.Day), ("document", sent.Document))) { Sha256 = sent.Sha256 });
                if (sent.CopiedTo is { } copy)
                {
                    run.Note(Trace.Of("message.copied", ("name", past.Name), ("address", copy)));
                }

                break;
            case MessageResult.Cancelled cancelled:
                run.Record(new CaseEvent.MessageSettled(settled.Key, null, null, cancelled.Why));
                break;
            case MessageResult.Refused refused:
                run.Record(new CaseEvent.MessageSettled(settled.Key, null, null, refused.Why));
                break;
            case MessageResult.Undeliverable undeliverable:
                run.Record(new CaseEvent.MessageSettled(settled.Key, null, null, undeliverable.Why));
                break;
        }

        if (run.State.Status == CaseStatus.Open)
        {
            Course.ResumeKey(run, BookmarkKinds.Message, settled.Key, settled.Result);
        }
    }
}
