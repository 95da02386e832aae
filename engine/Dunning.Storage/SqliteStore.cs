using Dunning.Storage.Accounts;
using Dunning.Storage.Approvals;
using Dunning.Storage.Calendars;
using Dunning.Storage.Casework;
using Dunning.Storage.Clients;
using Dunning.Storage.Databases;
using Dunning.Storage.Deliveries;
using Dunning.Storage.Debtors;
using Dunning.Storage.Desk;
using Dunning.Storage.Dossiers;
using Dunning.Storage.Inbox;
using Dunning.Storage.Ledger;
using Dunning.Storage.Notices;
using Dunning.Storage.Outbox;
using Dunning.Storage.Pausing;
using Dunning.Storage.Procedures;
using Dunning.Storage.Proofs;
using Dunning.Storage.Reports;
using Dunning.Storage.Simulation;
using Dunning.Storage.Tasks;

namespace Dunning.Storage;

/// <summary>An office's whole store in one SQLite file: all ports of the use cases on one database.</summary>
public sealed class SqliteStore : IDisposable
{
    private SqliteStore(SqliteDatabase database, TimeProvider time)
    {
        Database = database;
        Ledger = new SqliteLedger(database);
        Cases = new SqliteCases(database);
        Outbox = new SqliteOutbox(database);
        Tasks = new SqliteTasks(database, time);
        Procedures = new SqliteProcedures(database);
        Desk = new SqliteDesk(database);
        Portfolio = new SqlitePortfolio(database);
        Pauses = new SqlitePauses(database);
        Clock = new SqliteClock(database, time);
        Accounts = new SqliteAccounts(database);
        ClientBook = new SqliteClientBook(database);
        PreviewCases = new SqlitePreviewCases(database);
        DossierBook = new SqliteDossierBook(database);
        Inbox = new SqliteInbox(database);
        Notices = new SqlitePaymentNotices(database);
        Proofs = new SqliteProofs(database);
        Deliveries = new SqliteDeliveries(database);
        Reports = new SqliteReports(database);
        DebtorCases = new SqliteDebtorCases(database);
        Approvals = new SqliteApprovals(database);
    }

    public SqliteDatabase Database { get; }

    public SqliteLedger Ledger { get; }

    public SqliteCases Cases { get; }

    public SqliteOutbox Outbox { get; }

    public SqliteTasks Tasks { get; }

    public SqliteProcedures Procedures { get; }

    public SqliteDesk Desk { get; }

    public SqlitePortfolio Portfolio { get; }

    public SqlitePauses Pauses { get; }

    public SqliteClock Clock { get; }

    public SqliteAccounts Accounts { get; }

    public SqliteClientBook ClientBook { get; }

    public SqlitePreviewCases PreviewCases { get; }

    public SqliteDossierBook DossierBook { get; }

    public SqliteInbox Inbox { get; }

    public SqlitePaymentNotices Notices { get; }

    public SqliteProofs Proofs { get; }

    public SqliteDeliveries Deliveries { get; }

    public SqliteReports Reports { get; }
    public SqliteDebtorCases DebtorCases { get; }

    public SqliteApprovals Approvals { get; }

    /// <summary>Opens the store in a file; makes it, or brings it up to date, when that is needed.</summary>
    /// <param name="path">The database file; its folder must exist.</param>
    /// <param name="time">Tells the moment when no sample day is set.</param>
    /// <exception cref="InvalidOperationException">The file was written by a newer program.</exception>
    public static SqliteStore Open(string path, TimeProvider time) => new(SqliteDatabase.Open(path), time);

    public void Dispose() => Database.Dispose();
}
