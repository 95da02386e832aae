
namespace Dunning.Web.Benchmarks;

/// <summary>The ten rules of <see cref="RulesBench"/> as a programmer would write them.</summary>
internal static class HandWrittenRules
{
    public static readonly Func<RuleFacts, bool>[] Delegates =
    [
        facts => facts.Invoice.Open > 500m,
        facts => facts.Invoice.DaysOverdue >= 14 && facts.Invoice.DaysOverdue < 60,
        facts => facts.Debtor.IsConsumer == false,
        facts => facts.Debtor.Country == "NL",
        facts => facts.Statement.Due > 1000m || facts.Statement.Invoices > 3,
        facts => facts.History.Messages > 1,
        facts => facts.History.BrokenPromises == 0,
        facts => facts.Invoice.Open / facts.Invoice.Amount > 0.5m,
        facts => facts.Invoice.DueDate < facts.Today.AddDays(-7),
        facts => facts.Debtor.Name.StartsWith('Z'),
    ];

    public static int Decide(RuleFacts facts, Span<bool> verdicts)
    {
        var (invoice, debtor) = (facts.Invoice, facts.Debtor);
        verdicts[0] = invoice.Open > 500m;
        verdicts[1] = invoice.DaysOverdue >= 14 && invoice.DaysOverdue < 60;
        verdicts[2] = !debtor.IsConsumer;
        verdicts[3] = debtor.Country == "NL";
        verdicts[4] = facts.Statement.Due > 1000m || facts.Statement.Invoices > 3;
        verdicts[5] = facts.History.Messages > 1;
        verdicts[6] = facts.History.BrokenPromises == 0;
        verdicts[7] = invoice.Open / invoice.Amount > 0.5m;
        verdicts[8] = invoice.DueDate < facts.Today.AddDays(-7);
        verdicts[9] = debtor.Name.StartsWith('Z');
        return Held(verdicts);
    }

    public static int DecideByDelegates(RuleFacts facts, Span<bool> verdicts)
    {
        for (var index = 0; index < Delegates.Length; index++)
        {
            verdicts[index] = Delegates[index](facts);
        }

        return Held(verdicts);
    }

    private static int Held(ReadOnlySpan<bool> verdicts)
    {
        var held = 0;
        foreach (var verdict in verdicts)
        {
            held += verdict ? 1 : 0;
        }

        return held;
    }
}
