using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Members;

/// <summary>The allow-list: every member that an expression may name, and nothing else. A member is what its lambda says.</summary>
/// <remarks>Each parameter occurs once in its lambda, since arguments are put in its place.</remarks>
internal sealed class MemberTable
{
    private readonly Dictionary<string, Dictionary<string, List<Member>>> statics = new(StringComparer.Ordinal);
    private readonly Dictionary<Shape, Dictionary<string, List<Member>>> instances = [];

    private MemberTable()
    {
        TextMembers.Add(this);
        NumberMembers.Add(this);
        TimeMembers.Add(this);
    }

    public static MemberTable Allowed { get; } = new();

    /// <summary>Enumerations whose names may be written.</summary>
    public static IReadOnlyList<EnumShape> Enumerations { get; } =
        [EnumShape.Of<StringComparison>(), EnumShape.Of<MidpointRounding>(), EnumShape.Of<DayOfWeek>()];

    public IEnumerable<string> TypeNames => statics.Keys;

    public void Property<T, R>(string name, Expression<Func<T, R>> body) => Instance(name, body, isProperty: true);

    public void Method(string name, LambdaExpression body) => Instance(name, body, isProperty: false);

    public void Static(string type, string name, LambdaExpression body) => Add(statics, type, name, new Member(body, isProperty: false));

    public void Value<R>(string type, string name, Expression<Func<R>> body) => Add(statics, type, name, new Member(body, isProperty: true));

    public bool HasType(string name, bool ignoreCase) => TypeName(name, ignoreCase) is not null;

    public string? TypeName(string name, bool ignoreCase) => Exact(statics, name, ignoreCase);

    public IReadOnlyList<Member> Statics(string type, string name, bool ignoreCase) =>
        statics.TryGetValue(type, out var members) ? Named(members, name, ignoreCase) : [];

    public IReadOnlyList<Member> Instances(Shape shape, string name, bool ignoreCase) =>
        instances.TryGetValue(shape, out var members) ? Named(members, name, ignoreCase) : [];

    public IEnumerable<string> StaticNames(string type) => statics.TryGetValue(type, out var members) ? members.Keys : [];

    public IEnumerable<string> InstanceNames(Shape shape) => instances.TryGetValue(shape, out var members) ? members.Keys : [];

    private void Instance(string name, LambdaExpression body, bool isProperty)
    {
        var member = new Member(body, isProperty);
        Add(instances, member.Parameters[0].Shape, name, member);
    }

    private static void Add<TKey>(Dictionary<TKey, Dictionary<string, List<Member>>> table, TKey key, string name, Member member) where TKey : notnull
    {
        if (!table.TryGetValue(key, out var members))
        {
            table.Add(key, members = new Dictionary<string, List<Member>>(StringComparer.Ordinal));
        }

        if (!members.TryGetValue(name, out var overloads))
        {
            members.Add(name, overloads = []);
        }

        overloads.Add(member);
    }

    private static List<Member> Named(Dictionary<string, List<Member>> members, string name, bool ignoreCase) =>
        Exact(members, name, ignoreCase) is { } known ? members[known] : [];

    private static string? Exact<T>(Dictionary<string, T> names, string name, bool ignoreCase) =>
        names.ContainsKey(name) ? name
        : ignoreCase ? names.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        : null;
}
