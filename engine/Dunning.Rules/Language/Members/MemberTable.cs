using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Members;

/// <summary>The allow-list: every member that an expression may name, and nothing else. A member is what its lambda says.</summary>
/// <remarks>Each parameter occurs once in its lambda, since arguments are put in its place.</remarks>
internal sealed class MemberTable
{
    private readonly Dictionary<string, Lazy<MemberChapter>> statics = new(StringComparer.Ordinal);
    private readonly Dictionary<Shape, Lazy<MemberChapter>> instances = [];

    private MemberTable()
    {
        TextMembers.Add(this);
        NumberMembers.Add(this);
        ConversionMembers.Add(this);
        TimeMembers.Add(this);
    }

    public static MemberTable Allowed { get; } = new();

    /// <summary>Enumerations whose names may be written.</summary>
    public static IReadOnlyList<EnumShape> Enumerations { get; } =
        [EnumShape.Of<StringComparison>(), EnumShape.Of<MidpointRounding>(), EnumShape.Of<DayOfWeek>()];

    public IEnumerable<string> TypeNames => statics.Keys;

    /// <summary>What values of a shape have; the receiver is the first parameter.</summary>
    public void Add(Shape shape, Action<MemberChapter> write) => instances.Add(shape, MemberChapter.Of(write));

    /// <summary>What a type has by itself.</summary>
    public void Add(string type, Action<MemberChapter> write) => statics.Add(type, MemberChapter.Of(write));

    public string? TypeName(string name, bool ignoreCase) => Exact(statics, name, ignoreCase);

    public IReadOnlyList<Member> Statics(string type, string name, bool ignoreCase) =>
        statics.TryGetValue(type, out var chapter) ? chapter.Value.Named(name, ignoreCase) : [];

    public IReadOnlyList<Member> Instances(Shape shape, string name, bool ignoreCase) =>
        instances.TryGetValue(shape, out var chapter) ? chapter.Value.Named(name, ignoreCase) : [];

    public IEnumerable<string> StaticNames(string type) => statics.TryGetValue(type, out var chapter) ? chapter.Value.Names : [];

    public IEnumerable<string> InstanceNames(Shape shape) => instances.TryGetValue(shape, out var chapter) ? chapter.Value.Names : [];

    /// <summary>The name as it is known: the exact one, or when asked one that differs in case only.</summary>
    public static string? Exact<T>(Dictionary<string, T> names, string name, bool ignoreCase) =>
        names.ContainsKey(name) ? name
        : ignoreCase ? names.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        : null;
}
