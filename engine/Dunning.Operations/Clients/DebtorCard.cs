using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Operations.Clients;

/// <summary>What is known of a debtor as a customer.</summary>
/// <param name="Debtor">Who it is, with the intake.</param>
/// <param name="Behaviour">How he paid so far.</param>
public sealed record DebtorCard(Debtor Debtor, PaymentBehaviour Behaviour);
