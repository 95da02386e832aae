using Dunning.Cases.Tasks;

namespace Dunning.Cases.Simulation;

/// <summary>
/// The people of one life: each task gets the next recorded answer of its kind. The first call gets what the first call brought, whatever the
/// procedure now calls it; other work is known by its title. When none is left, what is assumed; else the task stays open.
/// </summary>
/// <param name="recorded">In the order in which they were given.</param>
/// <param name="assumed">Outcomes to assume on a task's own day when nothing is recorded for it; the first that it has.</param>
public sealed class RecordedAnswers(IReadOnlyList<RecordedAnswer> recorded, IReadOnlyList<string> assumed)
{
    private readonly string?[] takenBy = new string?[recorded.Count];

    internal (DateOnly Day, TaskResult Result)? Take(TaskIntent task)
    {
        for (var index = 0; index < recorded.Count; index++)
        {
            var answer = recorded[index];
            if (takenBy[index] is null && answer.Kind == task.Kind && (answer.Kind == TaskKind.Call || answer.Title == task.Title)
                && Has(task, answer.Result.Outcome))
            {
                takenBy[index] = task.Key;
                var day = answer.DayFor(task.Due);
                return (day, answer.ResultOn(day));
            }
        }

        for (var index = 0; index < assumed.Count; index++)
        {
            if (Has(task, assumed[index]))
            {
                return (task.Due, new TaskResult(assumed[index], "aanname", null, null, null, null));
            }
        }

        return null;
    }

    /// <summary>A task was withdrawn before its answer came; the next one gets it.</summary>
    internal void Return(string taskKey)
    {
        if (Array.LastIndexOf(takenBy, taskKey) is >= 0 and var index)
        {
            takenBy[index] = null;
        }
    }

    private static bool Has(TaskIntent task, string outcome)
    {
        for (var index = 0; index < task.Outcomes.Count; index++)
        {
            if (task.Outcomes[index] == outcome)
            {
                return true;
            }
        }

        return false;
    }
}
