using Dunning.Web.Site;

namespace Dunning.Web.Access;

/// <summary>How a key gets into an authenticator app: by the code to scan, the link to follow, or by hand.</summary>
public static class AuthenticatorApp
{
    private const int Group = 4;

    /// <summary>The link that opens an app on this telephone.</summary>
    public static string Link(string name, string key) => $"otpauth://totp/Dunning:{Uri.EscapeDataString(name)}?secret={key}&issuer=Dunning&digits=6&period=30";

    /// <summary>The code to scan, as the address of a picture.</summary>
    public static string Picture(string link) => CodePicture.Of(link);

    /// <summary>The key in groups, to be typed over.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(Group).Select(letters => new string(letters)));
}
