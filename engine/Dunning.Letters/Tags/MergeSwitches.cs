namespace Dunning.Letters.Tags;

/// <summary>The switches of a MERGEFIELD.</summary>
/// <param name="Number">Picture after <c>\#</c>.</param>
/// <param name="Day">Picture after <c>\@</c>.</param>
/// <param name="Letters">Word after <c>\*</c>: Upper, Lower, FirstCap, Caps.</param>
/// <param name="Before">Text after <c>\b</c>: printed before a value that is not empty.</param>
/// <param name="After">Text after <c>\f</c>: printed after a value that is not empty.</param>
internal sealed record MergeSwitches(string? Number, string? Day, string? Letters, string Before, string After);
