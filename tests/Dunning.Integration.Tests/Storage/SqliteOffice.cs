using Dunning.Operations.Accounts;
using Dunning.Operations.Approvals;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Debtors;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Dunning.Operations.Pausing;
using Dunning.Operations.Procedures;
using Dunning.Operations.Tasks;
using Dunning.Storage;
using Dunning.Tests.Contracts;

namespace Dunning.Integration.Tests.Storage;

/// <summary>A store in a folder of its own, gone with the test.</summary>
public sealed class SqliteOffice : IOfficeUnderTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dunning-");

    public SqliteOffice()
    {
        Path = System.IO.Path.Combine(folder.FullName, "office.db");
        Store = SqliteStore.Open(Path, Time);
    }

    public StoppedClock Time { get; } = new();

    public string Path { get; }

    public SqliteStore Store { get; private set; }

    public ILedger Ledger => Store.Ledger;

    public ICaseStore Cases => Store.Cases;

    public IOutbox Outbox => Store.Outbox;

    public ITaskList Tasks => Store.Tasks;

    public IProcedureStore Procedures => Store.Procedures;

    public IDesk Desk => Store.Desk;

    public IPauses Pauses => Store.Pauses;

    public IOfficeClock Clock => Store.Clock;

    public IAccounts Accounts => Store.Accounts;

    public IApprovals Approvals => Store.Approvals;

    public IDebtorCases DebtorCases => Store.DebtorCases;

    /// <summary>Closes the store and opens it again, as after a restart.</summary>
    public void Reopen()
    {
        Store.Dispose();
        Store = SqliteStore.Open(Path, Time);
    }

    public void Dispose()
    {
        Store.Dispose();
        try
        {
            KeptFigures.AreRight(Path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
