using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Dunning.Cases.Dossiers;

/// <summary>The heads of many chains under one hash: a binary tree, so that one case can be shown to be in it without the others.</summary>
/// <remarks>A leaf is SHA-256 over a zero byte, the case's number and its head; a node over a one byte and its two children; one left over goes up as it is.</remarks>
public static class SealedHeads
{
    /// <summary>The hash over all heads.</summary>
    /// <param name="heads">Case numbers with their heads, in order of number; at least one.</param>
    public static byte[] Root(IReadOnlyList<(long CaseId, byte[] Head)> heads)
    {
        var level = Leaves(heads);
        while (level.Count > 1)
        {
            level = Above(level);
        }

        return level[0];
    }

    /// <summary>What must be known to get from one case to the root.</summary>
    public static IReadOnlyList<SealStep> Path(IReadOnlyList<(long CaseId, byte[] Head)> heads, long caseId)
    {
        var steps = new List<SealStep>();
        var at = heads.Select(head => head.CaseId).ToList().IndexOf(caseId);
        ArgumentOutOfRangeException.ThrowIfNegative(at, nameof(caseId));
        for (var level = Leaves(heads); level.Count > 1; level = Above(level), at /= 2)
        {
            if ((at ^ 1) < level.Count)
            {
                steps.Add(new SealStep(at % 2 == 1, Convert.ToHexStringLower(level[at ^ 1])));
            }
        }

        return steps;
    }

    /// <summary>The root that a case's head and the path from it lead to.</summary>
    /// <exception cref="FormatException">A step is no hash.</exception>
    public static byte[] Climb(long caseId, byte[] head, IEnumerable<SealStep> path) =>
        path.Aggregate(Leaf(caseId, head), (at, step) => step.IsLeft ? Node(Convert.FromHexString(step.Hash), at) : Node(at, Convert.FromHexString(step.Hash)));

    private static List<byte[]> Leaves(IReadOnlyList<(long CaseId, byte[] Head)> heads) => [.. heads.Select(head => Leaf(head.CaseId, head.Head))];

    private static List<byte[]> Above(List<byte[]> level) => [.. level.Chunk(2).Select(pair => pair.Length == 2 ? Node(pair[0], pair[1]) : pair[0])];

    private static byte[] Leaf(long caseId, byte[] head)
    {
        var leaf = new byte[1 + sizeof(long) + head.Length];
        BinaryPrimitives.WriteInt64BigEndian(leaf.AsSpan(1), caseId);
        head.CopyTo(leaf, 1 + sizeof(long));
        return SHA256.HashData(leaf);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
