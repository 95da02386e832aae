using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Workflows.Compilation;

/// <summary>Where the value of an input comes from.</summary>
internal abstract record CompiledInput(Shape Shape)
{
    /// <summary>The value for these slots: the host's, then <c>variables</c>, then <c>inputs</c>.</summary>
    public abstract object? Value(object?[] slots);

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
    }

    public sealed record Expression(Shape Shape, CompiledExpression Code) : CompiledInput(Shape)
    {
        public override object? Value(object?[] slots) => Converted(Code.Evaluate(slots));
    }

    protected object? Converted(object? value) => Literal.TryRead(value, Shape, out var converted)
        ? converted
        : throw new EvaluationException($"the value is not a {Shape.Name}");
}
