using System.Runtime.InteropServices;

namespace Dunning.Rules.Language.Trees;

/// <summary>Where a part stands in the text as written.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(int Start, int End)
{
    public string Of(string text) => text[Math.Min(Start, text.Length)..Math.Min(Math.Max(Start, End), text.Length)];
}
