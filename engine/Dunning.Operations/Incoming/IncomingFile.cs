using Dunning.Core.Findings;
using Dunning.Operations.Importing;

namespace Dunning.Operations.Incoming;

/// <summary>A delivered file that was read.</summary>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Result">What it held and what was wrong with it.</param>
public sealed record IncomingFile(string ClientId, ImportResult Result)
{
    /// <summary>Whether nothing of it was stored.</summary>
    public bool IsRefused => Result.Findings.HasErrors();
}
