using System.Runtime.InteropServices;

namespace Dunning.Rules.Language.Parsing;

/// <summary>A piece of text as the dialects see it, before C# is parsed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, int Start, int End);
