using Dapper;
using Dunning.Integration.Tests.EndToEnd;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Deliveries;

/// <summary><c>dunning delivery</c> by the built program, on the played sample office.</summary>
public sealed class DeliveryCommandTests(PlayedDemo demo)
{
    [Fact]
    public async Task A_list_is_taken_in_and_what_was_not_invoiced_is_told()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        var debtor = Ask(folder, "SELECT number FROM debtors WHERE client_id = 'praktijk-westerpark' ORDER BY debtor_id LIMIT 1");
        var file = Path.Combine(folder.Path, "leveringen.csv");
        await File.WriteAllTextAsync(file, $"ordernummer;debiteurnummer;leverdatum;bedrag\nO-1;{debtor};02-01-2026;1.250,00\nO-2;niemand;02-01-2026;10,00\n");

        var import = (await DunningProgram.RunAsync("delivery", "import", file, "--client", "praktijk-westerpark", "--data", folder.Path, "--json")).Exits(1);
        var list = (await DunningProgram.RunAsync("delivery", "list", "--data", folder.Path, "--json")).Exits(0).Json;

        Assert.Equal(["warning delivery.not-invoiced leveringen.csv line 2", "error delivery.debtor leveringen.csv line 3"], import.Findings);
        Assert.Equal(1, import.Json.GetProperty("new").GetInt32());
        Assert.Equal(1, list.GetProperty("notInvoiced").GetInt32());
        Assert.Equal("O-1", Assert.Single(list.GetProperty("rows").EnumerateArray()).GetProperty("delivery").GetProperty("orderNumber").GetString());
    }

    private static string Ask(OfficeFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Store};Pooling=False");
        return connection.ExecuteScalar<string>(sql)!;
    }
}
