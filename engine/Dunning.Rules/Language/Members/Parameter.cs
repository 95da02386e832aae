using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Members;

/// <summary>What a member or a host function takes or gives.</summary>
internal sealed record Parameter(Shape Shape, bool Nullable)
{
    /// <summary>Null for a type that expressions do not know.</summary>
    public static Parameter? Of(Type type) => ClrShapes.Of(type) is var (shape, nullable) ? new Parameter(shape, nullable) : null;
}
