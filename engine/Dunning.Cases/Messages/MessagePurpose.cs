namespace Dunning.Cases.Messages;

/// <summary>What a message is for; the legal gate asks different things of each.</summary>
public enum MessagePurpose
{
    /// <summary>Asks for payment: herinnering, aanmaning.</summary>
    Reminder,

    /// <summary>A formal notice: ingebrekestelling, veertiendagenbrief. Announces costs, over all the claims in it.</summary>
    FormalNotice,

    /// <summary>Confirms something: a thank-you. Asks for nothing.</summary>
    Confirmation,

    /// <summary>Asks for what was agreed, while the agreement runs: the missed instalment of a payment plan.</summary>
    Agreement,
}
