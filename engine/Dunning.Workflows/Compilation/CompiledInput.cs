using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Workflows.Compilation;

/// <summary>Where the value of an input comes from.</summary>
internal abstract record CompiledInput(Shape Shape)
{
    /// <summary>The value for these slots: the host's, then <c>variables</c>, then <c>inputs</c>.</summary>
    public abstract object? Value(object?[] slots);

    /// <summary>The value of an input of flags, without boxing where it can be had so.</summary>
    public virtual bool Flag(object?[] slots) => Value(slots) is true;

    /// <summary>Why the value is what it is; null for a constant, which has no reason.</summary>
    /// <param name="slots">Values that do not change afterwards: the reason is worked out when it is read.</param>
    public virtual Explanation? Explain(object?[] slots) => null;

    public sealed record Constant(Shape Shape, object? Of) : CompiledInput(Shape)
    {
        public override object? Value(object?[] slots) => Of;
    }

    /// <param name="Shape">The type wanted.</param>
    /// <param name="Record">Slot of the record <c>variables</c> or <c>inputs</c>.</param>
    /// <param name="Index">Field of that record.</param>
    public sealed record Reference(Shape Shape, int Record, int Index) : CompiledInput(Shape)
    {
        public override object? Value(object?[] slots) => Converted(((RecordValue)slots[Record]!).Slots[Index]);

        public override Explanation Explain(object?[] slots)
        {
            var record = (RecordValue)slots[Record]!;
            var field = record.Shape.Fields[Index];
            var value = Value(slots);
            var label = field.Description!.TrimEnd('.');
            return new(field.Name, value, [new Operand(field.Name, value, null, null, value is not false) { Label = label, Format = field.Format, IsValue = value is not bool }]);
        }
    }

    public sealed record Expression(Shape Shape, CompiledExpression Code) : CompiledInput(Shape)
    {
        private bool IsFlag { get; } = Code.Result == ScalarShape.Flag && !Code.Nullable;

        public override object? Value(object?[] slots) => Converted(Code.Evaluate(slots));

        public override bool Flag(object?[] slots) => IsFlag ? Code.EvaluateFlag(slots) : base.Flag(slots);

        public override Explanation Explain(object?[] slots) => new(Code.Text, () => Code.Explain(slots));
    }

    protected object? Converted(object? value) => Literal.TryRead(value, Shape, out var converted)
        ? converted
        : throw new EvaluationException($"the value is not a {Shape.Name}");
}
