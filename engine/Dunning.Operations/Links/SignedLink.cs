namespace Dunning.Operations.Links;

/// <summary>What a link says. Nothing personal is in it: whoever has it without our data learns a number and a day.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Subject">Number of what it leads to, up to 2^48.</param>
/// <param name="Until">The last day on which it is good.</param>
/// <param name="Round">For a link that is good once: how many times its subject was answered when it was made; 0 for others.</param>
public sealed record SignedLink(LinkPurpose Purpose, long Subject, DateOnly Until, ushort Round = 0);
