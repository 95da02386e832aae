namespace Dunning.Cases.Messages;

/// <summary>How a message travels.</summary>
public enum Channel
{
    /// <summary>On paper.</summary>
    Letter,

    /// <summary>By e-mail, with the letter attached.</summary>
    Email,

    /// <summary>By telephone; a call is a task, never a message in the outbox.</summary>
    Phone,
}
