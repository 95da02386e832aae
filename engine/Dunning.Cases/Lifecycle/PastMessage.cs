using Dunning.Cases.Messages;

namespace Dunning.Cases.Lifecycle;

/// <summary>A letter or e-mail that was sent.</summary>
/// <param name="Day">The day it was sent.</param>
/// <param name="Template">Its template.</param>
/// <param name="Name">What it was, in the procedure's words: "Tweede herinnering".</param>
/// <param name="Channel">How it went.</param>
/// <param name="Purpose">What it was for.</param>
public sealed record PastMessage(DateOnly Day, string Template, string Name, Channel Channel, MessagePurpose Purpose = MessagePurpose.Reminder);
