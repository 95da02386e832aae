namespace Dunning.Letters.Templates;

/// <summary>A picture that each letter fills in.</summary>
/// <param name="Part">Its file inside the document.</param>
/// <param name="Read">The PNG for this letter; null to keep the template's own.</param>
internal sealed record Picture(string Part, Func<object?[], RenderSettings, byte[]?> Read);
