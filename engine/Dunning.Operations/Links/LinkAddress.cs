using Dunning.Core.Parties;

namespace Dunning.Operations.Links;

/// <summary>Where links lead on the office's site.</summary>
public static class LinkAddress
{
    /// <summary>A debtor's own page, before the link's text.</summary>
    public const string DebtorPage = "/d";

    /// <summary>The question to a client, before the link's text.</summary>
    public const string Approval = "/a";

    /// <summary>The whole address; empty when the office has no address that people elsewhere can reach.</summary>
    public static string Of(Firm firm, string path, Func<string> text) => firm.PublicAddress is { Length: > 0 } site ? site.TrimEnd('/') + path + "/" + text() : "";
}
