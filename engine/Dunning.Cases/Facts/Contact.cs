using Dunning.Cases.Messages;

namespace Dunning.Cases.Facts;

/// <summary>A letter or e-mail that was sent to a debtor for one of a client's claims.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Day">The day it left.</param>
/// <param name="Channel">How it went.</param>
/// <param name="Purpose">What it was for.</param>
public sealed record Contact(long CaseId, DateOnly Day, Channel Channel, MessagePurpose Purpose)
{
    /// <summary>For how many days back the gate wants to know: a formal notice of that age has had its term.</summary>
    public const int Days = 45;
}
