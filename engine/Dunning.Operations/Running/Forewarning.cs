namespace Dunning.Operations.Running;

/// <summary>What the next run will propose, as far as is known now.</summary>
/// <param name="Day">The day of that run.</param>
/// <param name="Lines">The messages, by client, step and case.</param>
/// <param name="More">Whether more cases are due then than were looked at.</param>
public sealed record Forewarning(DateOnly Day, IReadOnlyList<ForewarnedMessage> Lines, bool More);
