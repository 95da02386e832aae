using Dunning.Rules.Types;

namespace Dunning.Web.Studio;

/// <summary>The types of inputs and outputs as Studio names them.</summary>
internal static class StudioTypes
{
    /// <summary>A CLR name. A day is text to Studio: its own date field writes moments, in the language of whoever chose one.</summary>
    public static string Of(Shape shape) => shape switch
    {
        ListShape list => $"System.Collections.Generic.ICollection`1[{Of(list.Item)}]",
        _ when shape == ScalarShape.Day => "System.String",
        _ => shape.Clr.FullName!,
    };
}
