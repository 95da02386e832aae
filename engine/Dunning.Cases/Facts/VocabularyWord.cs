namespace Dunning.Cases.Facts;

/// <summary>A word an editor can offer.</summary>
/// <param name="Name">As rules write it: <c>invoice.Open</c>; of a group its own name.</param>
/// <param name="Type">Name of its type, with a question mark when it may be missing: <c>decimal</c>, <c>DateOnly?</c>; of a group <c>group</c>.</param>
/// <param name="Dutch">What it is, in Dutch.</param>
/// <param name="English">What it is, in English.</param>
public sealed record VocabularyWord(string Name, string Type, string Dutch, string English);
