using Dunning.Rules.Types;

namespace Dunning.Letters.Fields;

/// <summary>A field that a path led to.</summary>
/// <param name="Reader">How to read it.</param>
/// <param name="Shape">Its type.</param>
/// <param name="Nullable">Whether it, or anything on the way to it, may be missing.</param>
/// <param name="Path">Its name from the root of the data.</param>
internal sealed record ResolvedField(FieldReader Reader, Shape Shape, bool Nullable, string Path);
