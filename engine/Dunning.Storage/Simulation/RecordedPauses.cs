using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Simulation;

/// <summary>Pauses of the office, of clients and of the debtors of a page, running or not.</summary>
internal sealed class RecordedPauses
{
    private readonly ILookup<(string? ClientId, long? DebtorId), LifeInput> pauses;

    private RecordedPauses(ILookup<(string? ClientId, long? DebtorId), LifeInput> pauses) => this.pauses = pauses;

    public static RecordedPauses Read(SqliteTransaction transaction, object wanted) => new(
        transaction.Rows<(string? ClientId, long? DebtorId, string Reason, string Until, string By, string On, string? LiftedOn)>(
            $"""
            SELECT client_id, debtor_id, reason, until, placed_by, placed_on, lifted_on FROM pauses
            WHERE debtor_id IS NULL OR {Dialect.In("debtor_id", "@wanted")} ORDER BY pause_id
            """,
            wanted)
            .SelectMany(row => Inputs(row.ClientId is null ? HoldCause.Office : row.DebtorId is null ? HoldCause.Client : HoldCause.Debtor, row.Reason, row.Until, row.By, row.On, row.LiftedOn)
                .Select(input => (Whose: (row.ClientId, row.DebtorId), Input: input)))
            .ToLookup(pause => pause.Whose, pause => pause.Input));

    /// <summary>Those of the office, of a client and of one of its debtors.</summary>
    public IEnumerable<LifeInput> Of(string clientId, long debtorId) => pauses[(null, null)].Concat(pauses[(clientId, null)]).Concat(pauses[(clientId, debtorId)]);

    private static IEnumerable<LifeInput> Inputs(HoldCause cause, string reason, string until, string by, string on, string? liftedOn)
    {
        yield return new LifeInput.Pause(Day.Read(on), new Hold(reason, Day.Read(until), by, cause));
        if (liftedOn is not null)
        {
            yield return new LifeInput.Resume(Day.Read(liftedOn), cause);
        }
    }
}
