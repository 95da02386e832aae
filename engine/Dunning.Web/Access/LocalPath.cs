namespace Dunning.Web.Access;

/// <summary>Whether an address that came with a request leads into this site.</summary>
internal static class LocalPath
{
    public static bool IsOurs(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..];
}
