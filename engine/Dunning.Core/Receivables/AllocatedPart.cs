using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>The part of a payment that goes to one claim.</summary>
/// <param name="Number">Invoice number.</param>
/// <param name="Amount">More than nothing, at most what is open.</param>
/// <law>BW 6:43</law>
public sealed record AllocatedPart(string Number, Money Amount);
