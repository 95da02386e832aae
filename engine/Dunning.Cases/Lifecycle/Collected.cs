namespace Dunning.Cases.Lifecycle;

/// <summary>What an agency brought of costs and interest; what it brought of the principal is on the invoice.</summary>
/// <param name="Costs">Costs paid.</param>
/// <param name="Interest">Interest paid.</param>
public sealed record Collected(decimal Costs, decimal Interest);
