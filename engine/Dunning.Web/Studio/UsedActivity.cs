namespace Dunning.Web.Studio;

/// <summary>An activity type as a stored definition uses it.</summary>
/// <param name="Type">Its type name.</param>
/// <param name="Version">The version of the type.</param>
/// <param name="Port">A port from which an arrow leaves; null for none.</param>
internal sealed record UsedActivity(string Type, int Version, string? Port);
