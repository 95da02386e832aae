namespace Dunning.Operations.Desk;

/// <summary>The clients a person may see.</summary>
/// <param name="ClientId">One client only; null for the whole office.</param>
public sealed record DeskScope(string? ClientId = null)
{
    /// <summary>Everything.</summary>
    public static DeskScope Office { get; } = new();
}
