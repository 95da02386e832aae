namespace Dunning.Operations.Desk;

/// <summary>What a step brings: of the messages of this name, how many were followed by money.</summary>
/// <param name="Name">The message in the procedure's words.</param>
/// <param name="Sent">How many left, long enough ago to tell.</param>
/// <param name="Answered">After how many of those money came in on the invoice within seven days.</param>
public sealed record StepEffect(string Name, int Sent, int Answered);
