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

namespace Dunning.Tests.Contracts;

/// <summary>All ports on one empty store, for the suites that every implementation must pass.</summary>
public interface IOfficeUnderTest : IDisposable
{
    ILedger Ledger { get; }

    ICaseStore Cases { get; }

    IOutbox Outbox { get; }

    ITaskList Tasks { get; }

    IProcedureStore Procedures { get; }

    IDesk Desk { get; }

    IPauses Pauses { get; }

    IOfficeClock Clock { get; }

    IAccounts Accounts { get; }

    IApprovals Approvals { get; }

    IDebtorCases DebtorCases { get; }

    StoppedClock Time { get; }
}
