using Dunning.Cases.Messages;

namespace Dunning.Cases.Lifecycle;

/// <summary>A message or task that is planned and not settled.</summary>
/// <param name="Key">Its key in the outbox or task list.</param>
/// <param name="Name">What it is, in the procedure's words.</param>
/// <param name="Template">The template of a message; null for a task.</param>
/// <param name="Purpose">What the message is for.</param>
/// <param name="Days">The term the message gives, in days.</param>
public sealed record Outstanding(string Key, string Name, string? Template, MessagePurpose Purpose = MessagePurpose.Reminder, int Days = 0);
