using System.Diagnostics.CodeAnalysis;

namespace Dunning.Letters.Packages;

/// <summary>The files inside a .docx, unpacked.</summary>
internal sealed class Package
{
    public const string ContentTypes = "[Content_Types].xml";

    private readonly List<PackagePart> _parts = [];
    private readonly Dictionary<string, PackagePart> _byName = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<PackagePart> Parts => _parts;

    public bool TryAdd(PackagePart part)
    {
        if (!_byName.TryAdd(part.Name, part))
        {
            return false;
        }

        _parts.Add(part);
        return true;
    }

    public void Remove(PackagePart part)
    {
        _parts.Remove(part);
        _byName.Remove(part.Name);
    }

    public bool TryGet(string name, [NotNullWhen(true)] out PackagePart? part) => _byName.TryGetValue(name, out part);

    /// <summary>Removes what no pointer leads to any more: it need not travel with every letter.</summary>
    public void DropUnreachable()
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ContentTypes };
        var waiting = new Stack<string>([""]);
        while (waiting.TryPop(out var owner))
        {
            reached.Add(Relationships.FileOf(owner));
            foreach (var pointer in Relationships.Of(this, owner).Where(pointer => !pointer.External && reached.Add(pointer.Target)))
            {
                waiting.Push(pointer.Target);
            }
        }

        foreach (var part in _parts.Where(part => !reached.Contains(part.Name)).ToList())
        {
            Remove(part);
        }
    }
}
