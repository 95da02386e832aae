using Dunning.Core.Receivables;

namespace Dunning.Operations.Simulation;

/// <summary>A recorded debtor's account on any day, reckoned once per day and currency for all its cases and both their lives.</summary>
internal sealed class DebtorAccount(RecordedDebtor recorded)
{
    private readonly Dictionary<(string Currency, DateOnly Day), Statement> reckoned = [];
    private readonly Dictionary<DateOnly, PaymentBehaviour> behaved = [];

    public Statement On(string currency, DateOnly day)
    {
        if (!reckoned.TryGetValue((currency, day), out var statement))
        {
            statement = Statement.Of(
                [.. recorded.Documents.Where(document => document.Amount.Currency == currency)], [.. recorded.Payments.Where(payment => payment.Amount.Currency == currency)], day);
            reckoned.Add((currency, day), statement);
        }

        return statement;
    }

    public PaymentBehaviour Behaviour(DateOnly day)
    {
        if (!behaved.TryGetValue(day, out var behaviour))
        {
            behaved.Add(day, behaviour = PaymentBehaviour.Of(recorded.Documents, recorded.Payments, day));
        }

        return behaviour;
    }
}
