using Dunning.Cases.Messages;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Outbox;

/// <summary>Messages that leave together as one letter or e-mail.</summary>
/// <param name="Name">Names the document; the same after a crash.</param>
/// <param name="Day">The day it was taken up; the date of the letter.</param>
/// <param name="Items">The messages with their cases, by case number.</param>
public sealed record Parcel(string Name, DateOnly Day, IReadOnlyList<(MessageIntent Message, CaseWork Case)> Items);
