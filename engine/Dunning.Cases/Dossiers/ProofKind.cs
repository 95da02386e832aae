namespace Dunning.Cases.Dossiers;

/// <summary>What a document that was kept shows.</summary>
public enum ProofKind
{
    /// <summary>What was agreed: a signed offer, an order, a confirmation by mail.</summary>
    Agreements,

    /// <summary>That the general terms were handed over.</summary>
    Terms,

    /// <summary>That was delivered: a signed delivery note.</summary>
    Delivery,

    /// <summary>Who a business is: an extract of its registration. Never a person's proof of identity.</summary>
    Identity,
}
