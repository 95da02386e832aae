namespace Dunning.Letters.Packages;

/// <summary>Addresses that a reader may follow by clicking; nothing follows them by itself.</summary>
internal static class Links
{
    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "tel:", "#"];

    public static bool IsPlain(string address) => Array.Exists(Schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
