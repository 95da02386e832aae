using Dunning.Core.Law;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public class StaleLawTests
{
    [Fact]
    public async Task Every_page_says_when_the_tables_of_the_law_were_not_reviewed_in_time()
    {
        var last = LegalTables.All.Min(table => table.ReviewBy);

        Assert.DoesNotContain("stale-law", await PageAsync(last), StringComparison.Ordinal);
        Assert.Contains("statutory-interest-consumer.json", await PageAsync(last.AddDays(1)), StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(DateOnly today)
    {
        await using var site = await RunningSite.StartAsync(today: today);
        using var visitor = await Visitor.SignedInAsync(site);
        return await visitor.ReadAsync("/");
    }
}
