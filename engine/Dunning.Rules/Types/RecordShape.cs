namespace Dunning.Rules.Types;

/// <summary>A value with named fields.</summary>
public sealed class RecordShape : Shape
{
    private RecordShape(string name, Type clr, IReadOnlyList<Field> fields) : base(name, clr)
    {
        Fields = fields;
    }

    /// <summary>The fields in declared order.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The shape of a CLR record: its public instance properties, recursively.</summary>
    public static RecordShape Of<T>() => throw new NotImplementedException();

    /// <summary>A shape declared by hand; its values are <see cref="RecordValue"/>.</summary>
    public static RecordShape Define(string name, IReadOnlyList<Field> fields) => throw new NotImplementedException();
}
