namespace Dunning.Tests.Workflows;

/// <summary>A node as the model knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its type without namespace.</param>
/// <param name="Outcomes">How it ends when it runs; null for Done without an outcome.</param>
/// <param name="Line">What it writes; null for nothing.</param>
/// <param name="Join">Mode of a join; null for other nodes.</param>
/// <param name="CanStart">Whether it is marked as a place where a run may begin.</param>
internal sealed record ModelNode(string Id, string Kind, string[]? Outcomes = null, string? Line = null, string? Join = null, bool CanStart = false);
