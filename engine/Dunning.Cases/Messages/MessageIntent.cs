namespace Dunning.Cases.Messages;

/// <summary>A letter or e-mail a case wants sent. It lives in the outbox until it is settled.</summary>
/// <param name="Key">Case, activity and occurrence; exists once, whatever crashes or runs twice.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Channel">How it goes.</param>
/// <param name="Template">Name of the Word template.</param>
/// <param name="Name">What it is, in the procedure's words.</param>
/// <param name="Language">ISO 639-1 of the letter.</param>
/// <param name="Decided">The open amount it was decided on; it is never sent with another.</param>
/// <param name="PlannedOn">The day it was decided.</param>
/// <param name="PayWithinDays">Term the message gives, in days after it is sent.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Bundled">Whether it may leave together with others of the same debtor, channel and template.</param>
/// <param name="Proposed">Whether a person must release it first.</param>
public sealed record MessageIntent(
    string Key,
    long CaseId,
    Channel Channel,
    string Template,
    string Name,
    string Language,
    decimal Decided,
    DateOnly PlannedOn,
    int PayWithinDays,
    MessagePurpose Purpose,
    bool Bundled,
    bool Proposed);
