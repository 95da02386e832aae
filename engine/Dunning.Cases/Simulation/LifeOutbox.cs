using Dunning.Cases.Messages;

namespace Dunning.Cases.Simulation;

/// <summary>The messages of one life that wait to leave, in the order in which they were planned.</summary>
internal sealed class LifeOutbox
{
    private readonly List<(MessageIntent Message, DateOnly NotBefore)> waiting = [];

    public int Count => waiting.Count;

    /// <summary>The first day on which one may leave; the last of all when none waits.</summary>
    public DateOnly Next
    {
        get
        {
            var next = DateOnly.MaxValue;
            foreach (var (_, notBefore) in waiting)
            {
                next = notBefore < next ? notBefore : next;
            }

            return next;
        }
    }

    public (MessageIntent Message, DateOnly NotBefore) this[int index] => waiting[index];

    /// <summary>Puts a message in, in the place of one with its key.</summary>
    public void Add(MessageIntent message, DateOnly day)
    {
        TakeBack(message.Key);
        waiting.Add((message, day));
    }

    public void Postpone(int index, DateOnly day) => waiting[index] = (waiting[index].Message, day);

    public void RemoveAt(int index) => waiting.RemoveAt(index);

    public void TakeBack(string key)
    {
        for (var index = waiting.Count - 1; index >= 0; index--)
        {
            if (waiting[index].Message.Key == key)
            {
                waiting.RemoveAt(index);
            }
        }
    }

    public void Clear() => waiting.Clear();
}
