using Dunning.Core.Findings;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class SetUpTests
{
    [Fact]
    public async Task A_right_office_is_stored()
    {
        var (findings, stored) = await SetUpAsync(client => client);

        Assert.Empty(findings);
        Assert.True(stored);
    }

    [Theory]
    [InlineData("client.iban")]
    [InlineData("client.id")]
    [InlineData("client.unknown-procedure")]
    [InlineData("procedure.unknown-input")]
    [InlineData("client.incomplete")]
    public async Task With_one_thing_wrong_nothing_is_stored(string code)
    {
        var (findings, stored) = await SetUpAsync(client => code switch
        {
            "client.iban" => client with { Iban = "NL91ABNA0417164301" },
            "client.id" => client with { Id = "Nieuwe Klant" },
            "client.unknown-procedure" => client with { ProcedureId = "zoho-vd" },
            "procedure.unknown-input" => client with { ProcedureInputs = """{"firstReminderDay":3}""" },
            _ => client with { Name = "" },
        });

        Assert.Equal(code, Assert.Single(findings).Code);
        Assert.False(stored);
    }

    private static async Task<(IReadOnlyList<Finding> Findings, bool Stored)> SetUpAsync(Func<Core.Parties.Client, Core.Parties.Client> change)
    {
        var office = await OfficeAtWork.OpenAsync();
        var client = change(Some.Client("zoho-vdt") with { Id = "nieuw" });

        var findings = await new SetUpOffice(office.Store.Ledger, new ProcedureLibrary(office.Store.Procedures)).ExecuteAsync(Some.Firm, [client], "office.json", CancellationToken.None);

        return (findings, (await office.Store.Ledger.ClientsAsync(CancellationToken.None)).Any(known => known.Id == client.Id));
    }
}
