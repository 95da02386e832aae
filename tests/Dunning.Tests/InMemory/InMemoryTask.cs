using Dunning.Cases.Tasks;
using Dunning.Operations.Tasks;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryTask(TaskIntent intent)
{
    public TaskIntent Intent { get; set; } = intent;

    public bool IsOpen { get; set; } = true;

    public int Ended { get; set; }

    /// <summary>How many times it had ended when a client was mailed about it; null for never.</summary>
    public int? AskedRound { get; set; }

    public TaskClaim? Claim { get; set; }
}
