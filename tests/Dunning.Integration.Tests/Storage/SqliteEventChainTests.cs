using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

public sealed class SqliteEventChainTests : PortContract<SqliteOffice>
{
    [Theory]
    [InlineData("", null)]
    [InlineData("UPDATE case_events SET document = replace(document, 'anna', 'otto') WHERE seq = 2", 2)]
    [InlineData("UPDATE case_events SET hash = zeroblob(32) WHERE seq = 3", 3)]
    [InlineData("DELETE FROM case_events WHERE seq = 2", 2)]
    [InlineData("DELETE FROM case_events WHERE seq = 4", 4)]
    [InlineData("DELETE FROM case_events", 1)]
    public async Task A_history_that_was_tampered_with_shows_where(string tampering, int? expected)
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Message(id))]);
        await RecordAsync(state.Id, new CaseEvent.HoldEnded(Given.Why));

        using (var connection = new SqliteConnection($"Data Source={Office.Path};Pooling=False"))
        {
            connection.Execute(tampering.Length == 0 ? "SELECT 1" : tampering);
        }

        Assert.Equal(expected, await Office.Store.Cases.FirstBrokenEventAsync(state.Id, None));
    }
}
