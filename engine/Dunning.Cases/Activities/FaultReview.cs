using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;

namespace Dunning.Cases.Activities;

/// <summary>The task for people when a procedure can not go on by itself.</summary>
public static class FaultReview
{
    public const string Restart = "Restart";
    public const string Stop = "Stop";

    internal static TaskIntent Task(CaseRun run, string key, string message) => new(
        key, run.State.Id, TaskKind.Review, "Procedure vastgelopen", message, Queues.Administration, run.Today, 1, [Restart, Stop]);
}
