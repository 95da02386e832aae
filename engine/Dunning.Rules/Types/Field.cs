namespace Dunning.Rules.Types;

/// <summary>A named field of a record.</summary>
/// <param name="Name">As expressions write it.</param>
/// <param name="Shape">Its type.</param>
/// <param name="Nullable">Whether it may be missing.</param>
/// <param name="Description">What it is, for completion and documentation.</param>
public sealed record Field(string Name, Shape Shape, bool Nullable = false, string? Description = null)
{
    /// <summary>Other names under which people may write it (Dutch, for letters).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Reads the field from a value of its record.</summary>
    public object? Get(object record) => throw new NotImplementedException();
}
