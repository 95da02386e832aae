using System.Linq.Expressions;

namespace Dunning.Rules.Language.Members;

/// <summary>The allowed members of one type. It is written when one of them is first asked for.</summary>
/// <remarks>Its expression trees cost more to build than the rules that use them to compile, and few types are ever named in a process.</remarks>
internal sealed class MemberChapter
{
    private readonly Dictionary<string, List<Member>> members = new(StringComparer.Ordinal);

    private MemberChapter()
    {
    }

    public IEnumerable<string> Names => members.Keys;

    public static Lazy<MemberChapter> Of(Action<MemberChapter> write) => new(() =>
    {
        var chapter = new MemberChapter();
        write(chapter);
        return chapter;
    });

    /// <summary>The members people may mean by a name: overloads of one method, or a property.</summary>
    public IReadOnlyList<Member> Named(string name, bool ignoreCase) => MemberTable.Exact(members, name, ignoreCase) is { } known ? members[known] : [];

    public void Property(string name, LambdaExpression body) => Add(name, body, isProperty: true);

    public void Method(string name, LambdaExpression body) => Add(name, body, isProperty: false);

    public void Static(string name, LambdaExpression body) => Add(name, body, isProperty: false);

    public void Value(string name, LambdaExpression body) => Add(name, body, isProperty: true);

    private void Add(string name, LambdaExpression body, bool isProperty)
    {
        if (!members.TryGetValue(name, out var overloads))
        {
            members.Add(name, overloads = []);
        }

        overloads.Add(new Member(body, isProperty));
    }
}
