namespace Dunning.Operations.Importing;

/// <summary>A file to import.</summary>
/// <param name="Name">For findings.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ImportSource(string Name, byte[] Content);
