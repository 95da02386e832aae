using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class ProcedureStoreContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task Versions_count_from_one_and_keep_their_files()
    {
        var (old, @new) = (Files("oud"), Files("nieuw"));

        Assert.Null(await Office.Procedures.LatestAsync("p", None));
        Assert.Equal(1, await Office.Procedures.PublishAsync("p", "Procedure", old, Given.Today, None));
        Assert.Equal(2, await Office.Procedures.PublishAsync("p", "Nieuwe procedure", @new, Given.Today.AddDays(1), None));
        Assert.Equal(1, await Office.Procedures.PublishAsync("a", "Andere", old, Given.Today, None));

        Assert.Equal(old.Fingerprint(), (await Office.Procedures.LoadAsync("p", 1, None))?.Fingerprint());
        Assert.Equal("nieuw", System.Text.Encoding.UTF8.GetString((await Office.Procedures.LoadAsync("p", 2, None))!.Find(ProcedureFiles.Workflow)!));
        Assert.Null(await Office.Procedures.LoadAsync("p", 3, None));
        var latest = new PublishedVersion("p", 2, "Nieuwe procedure", @new.Fingerprint(), Given.Today.AddDays(1));
        Assert.Equal(latest, await Office.Procedures.LatestAsync("p", None));
        Assert.Equal([new PublishedVersion("a", 1, "Andere", old.Fingerprint(), Given.Today), latest], await Office.Procedures.AllLatestAsync(None));
    }

    private static ProcedureFiles Files(string text) => new(new Dictionary<string, byte[]> { [ProcedureFiles.Workflow] = System.Text.Encoding.UTF8.GetBytes(text) });
}
