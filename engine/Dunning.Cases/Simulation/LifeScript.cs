using Dunning.Cases.Procedures;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>The life of one invoice as somebody wrote it down: who owes what to whom, and what happens on which day.</summary>
/// <param name="Name">What it is about; empty for none.</param>
/// <param name="Client">The creditor, with the settings of the procedure.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Invoice">What is owed.</param>
/// <param name="Until">The last day of the life.</param>
/// <param name="Given">What happens.</param>
/// <param name="Expected">What must come of it, a line each; null when it is only a script.</param>
public sealed record LifeScript(
    string Name, Client Client, Debtor Debtor, Invoice Invoice, DateOnly Until, IReadOnlyList<LifeInput> Given, IReadOnlyList<string>? Expected = null)
{
    /// <summary>How the debtor paid before; unknown when it is not said.</summary>
    public PaymentBehaviour Behaviour { get; init; } = PaymentBehaviour.Unknown;

    private static readonly Firm Firm = new(
        "Kantoor Voorbeeld", new Address("Kade 1", "1000 AA", "Amsterdam"), "12345678", null, "kantoor@example.nl", "020-5550000");

    /// <summary>Lives it under a procedure.</summary>
    /// <returns>The life, and what came of it.</returns>
    public (CaseLife Life, IReadOnlyList<LifeEvent> Lived) Play(Procedure procedure)
    {
        var life = new CaseLife(procedure, Firm, Client, Debtor, Invoice) { Behaviour = _ => Behaviour };
        return (life, life.Play(Given, Invoice.IssueDate, Until));
    }
}
