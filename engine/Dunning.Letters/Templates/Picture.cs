namespace Dunning.Letters.Templates;

/// <summary>A picture that each letter fills in.</summary>
/// <param name="Part">Its file inside the document.</param>
/// <param name="Read">The PNG for this letter; null to keep the template's own.</param>
/// <param name="Repeats">Whether many letters get the very same bytes: a logo, not a code.</param>
internal sealed record Picture(string Part, Func<object?[], RenderSettings, byte[]?> Read, bool Repeats);
