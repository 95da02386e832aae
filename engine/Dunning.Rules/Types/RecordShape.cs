namespace Dunning.Rules.Types;

/// <summary>A value with named fields.</summary>
public sealed class RecordShape : Shape
{
    private readonly Lazy<IReadOnlyList<Field>> fields;

    // Fields are found when they are first asked for, so that a record may contain records of its own type.
    internal RecordShape(string name, Type clr, Func<IReadOnlyList<Field>> fields) : base(name, clr)
    {
        this.fields = new Lazy<IReadOnlyList<Field>>(fields);
    }

    /// <summary>The fields in declared order.</summary>
    public IReadOnlyList<Field> Fields => fields.Value;

    /// <summary>The shape of a CLR record: its public instance properties, recursively.</summary>
    /// <remarks>Properties of types that expressions do not know are left out.</remarks>
    public static RecordShape Of<T>() => ClrShapes.Record(typeof(T));

    /// <summary>A shape declared by hand; its values are <see cref="RecordValue"/>.</summary>
    public static RecordShape Define(string name, IReadOnlyList<Field> fields)
    {
        var slots = fields.Select((field, slot) => field with { Slot = slot, Property = null }).ToArray();
        return new RecordShape(name, typeof(RecordValue), () => slots);
    }

    /// <summary>The fields people may mean by a name: none, one, or several that differ in case only.</summary>
    internal IReadOnlyList<Field> Named(string name, bool ignoreCase) => Naming.Find(Fields, name, ignoreCase);
}
