using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>What a dispatch did.</summary>
/// <param name="Letters">Letters sent.</param>
/// <param name="Mails">E-mails sent.</param>
/// <param name="Bundles">Of these, those about more than one invoice.</param>
/// <param name="Held">Messages that did not leave, by reason.</param>
public sealed record DispatchReport(int Letters, int Mails, int Bundles, IReadOnlyList<HeldBack> Held)
{
    public static DispatchReport Nothing { get; } = new(0, 0, 0, []);

    /// <summary>Whether nothing was there to do.</summary>
    public bool IsNothing => Letters + Mails + Held.Count == 0;

    /// <summary>Both together.</summary>
    public static DispatchReport operator +(DispatchReport left, DispatchReport right) => new(
        left.Letters + right.Letters,
        left.Mails + right.Mails,
        left.Bundles + right.Bundles,
        [
            .. left.Held.Concat(right.Held)
                .GroupBy(held => held.Reason, StringComparer.Ordinal)
                .Select(group => new HeldBack(group.Key, group.Sum(held => held.Count)))
                .OrderBy(held => held.Reason, StringComparer.Ordinal),
        ]);
}
