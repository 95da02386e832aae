namespace Dunning.Rules.Types;

/// <summary>A value of a record shape that was declared by hand: one slot a field.</summary>
public sealed class RecordValue(RecordShape shape, object?[] slots)
{
    public RecordShape Shape { get; } = shape;

    public object?[] Slots { get; } = slots;
}
