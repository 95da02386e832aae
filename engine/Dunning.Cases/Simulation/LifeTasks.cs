using Dunning.Cases.Tasks;

namespace Dunning.Cases.Simulation;

/// <summary>The task list of one life, and the answers that are to come.</summary>
internal sealed class LifeTasks
{
    private readonly List<TaskIntent> open = [];
    private readonly List<(DateOnly Day, string Key, TaskResult Result)> coming = [];

    /// <summary>The people who answer; null when only what is given happens.</summary>
    public RecordedAnswers? Answers { get; set; }

    /// <summary>The key of a task on the list; null when it is empty.</summary>
    public string? First => open.Count > 0 ? open[0].Key : null;

    /// <summary>The day of the next answer; the last of all when none is to come.</summary>
    public DateOnly NextAnswer
    {
        get
        {
            var next = Next();
            return next < 0 ? DateOnly.MaxValue : coming[next].Day;
        }
    }

    /// <summary>Puts a task on the list, in the place of one with its key; somebody may answer it.</summary>
    public void Add(TaskIntent task, DateOnly today)
    {
        Remove(task.Key);
        open.Add(task);
        if (Answers?.Take(task) is { } answer)
        {
            coming.Add((answer.Day > today ? answer.Day : today, task.Key, answer.Result));
        }
    }

    /// <summary>Takes a task off the list before it was answered; its answer goes to the next.</summary>
    /// <returns>The task; null when it was not on the list.</returns>
    public TaskIntent? Withdraw(string key)
    {
        if (Remove(key) is not { } task)
        {
            return null;
        }

        for (var index = coming.Count - 1; index >= 0; index--)
        {
            if (coming[index].Key == key)
            {
                coming.RemoveAt(index);
            }
        }

        Answers?.Return(key);
        return task;
    }

    /// <summary>Takes the task off the list that what is given ends; null when there is none such.</summary>
    public TaskIntent? End(LifeInput.Task given)
    {
        var ended = open.Find(task =>
            task.Outcomes.Contains(given.Result.Outcome, StringComparer.Ordinal) && (given.Which is null || given.Which == task.Title || given.Which == Activity(task.Key)));
        if (ended is not null)
        {
            open.Remove(ended);
        }

        return ended;
    }

    /// <summary>Takes the earliest answer that has come by a day, with its task; null when none has.</summary>
    public (string Key, TaskResult Result)? TakeAnswer(DateOnly day)
    {
        var next = Next();
        if (next < 0 || coming[next].Day > day)
        {
            return null;
        }

        var (_, key, result) = coming[next];
        Remove(key);
        coming.RemoveAt(next);
        return (key, result);
    }

    /// <summary>The place of the earliest answer, the first of those of one day; -1 when none is to come.</summary>
    private int Next()
    {
        var next = -1;
        for (var index = 0; index < coming.Count; index++)
        {
            next = next < 0 || coming[index].Day < coming[next].Day ? index : next;
        }

        return next;
    }

    // Keys are case, round, activity, occurrence.
    private static string Activity(string key) => key.Split('.') is [_, _, var activity, ..] ? activity : "";

    private TaskIntent? Remove(string key)
    {
        for (var index = 0; index < open.Count; index++)
        {
            if (open[index] is var task && task.Key == key)
            {
                open.RemoveAt(index);
                return task;
            }
        }

        return null;
    }
}
