namespace Dunning.Tests.SampleOffice;

/// <summary>One booking on a client's account: a payment, a reversal (negative), or the bank's own costs (nobody). More than one part makes a batch.</summary>
internal sealed record SamplePayment(
    SampleClient Client, DateOnly Day, SampleDebtor? Debtor, bool Reversal, IReadOnlyList<SamplePayment.Part> Parts)
{
    public decimal Amount => Parts.Sum(part => part.Amount);

    internal sealed record Part(decimal Amount, string Text, string? Reference);
}
