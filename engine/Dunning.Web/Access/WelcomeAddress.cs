namespace Dunning.Web.Access;

/// <summary>Where a one-time link leads.</summary>
public static class WelcomeAddress
{
    /// <summary>The page, before the secret.</summary>
    public const string Path = "/welcome";

    /// <summary>The whole link.</summary>
    /// <param name="site">Where the site is, such as <c>http://localhost:5080</c>.</param>
    /// <param name="secret">The secret of the link.</param>
    public static string Of(string site, string secret) => site.TrimEnd('/') + Path + "/" + secret;
}
