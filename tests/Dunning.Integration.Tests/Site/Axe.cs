using System.Text.Json;
using Microsoft.Playwright;

namespace Dunning.Integration.Tests.Site;

/// <summary>axe-core, which finds what keeps people from a page: the rules of WCAG 2.1, A and AA. It reaches the page through the browser's debugger, so the page's own policy stays as it is.</summary>
internal static class Axe
{
    private const string Judge =
        """
        async () => {
          document.querySelectorAll("details").forEach(details => details.open = true);
          const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] });
          return JSON.stringify(result.violations.flatMap(found => found.nodes.map(node => `${found.id}: ${node.html.slice(0, 160)} ${node.any.concat(node.all).map(check => check.message).join("; ").slice(0, 200)}`)));
        }
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(Checkout.Root, "engine", "Dunning.Web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What it finds on the page as it stands, with all that is folded opened: rule, element and why, one text each.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(Script.Value);
        }

        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Judge))!;
    }
}
