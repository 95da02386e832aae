using Dunning.Letters.Fields;
using Dunning.Rules.Types;

namespace Dunning.Letters.Starters;

/// <summary>Fields that belong together: those of the letter itself, of one record in it, or of the items of a list.</summary>
/// <param name="Path">Where they are; empty for the letter itself.</param>
/// <param name="IsList">Whether they are those of a list's item.</param>
/// <param name="Fields">Paths from the root, or from the item of a list.</param>
internal sealed record FieldGroup(string Path, bool IsList, IReadOnlyList<(string Path, Shape Shape)> Fields)
{
    public static IEnumerable<FieldGroup> Of(RecordShape record, string path = "")
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        var plain = record.Fields.Where(field => field.Shape is ScalarShape).Select(field => (prefix + Scope.Shown(field.Name), field.Shape)).ToList();
        if (plain.Count > 0)
        {
            yield return new FieldGroup(path, IsList: false, plain);
        }

        foreach (var field in record.Fields)
        {
            var at = prefix + Scope.Shown(field.Name);
            if (field.Shape is RecordShape inner)
            {
                foreach (var group in Of(inner, at))
                {
                    yield return group;
                }
            }
            else if (field.Shape is ListShape { Item: RecordShape item })
            {
                yield return new FieldGroup(at, IsList: true, [.. item.Fields.Where(inside => inside.Shape is ScalarShape).Select(inside => (Scope.Shown(inside.Name), inside.Shape))]);
            }
        }
    }
}
