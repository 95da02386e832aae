using Dunning.Tests.Contracts;

namespace Dunning.Tests.InMemory;

// Every suite against the office in memory.
public sealed class InMemoryLedgerTests : LedgerContract<InMemoryOffice>;

public sealed class InMemoryCaseStoreTests : CaseStoreContract<InMemoryOffice>;

public sealed class InMemoryOutboxTests : OutboxContract<InMemoryOffice>;

public sealed class InMemoryTaskListTests : TaskListContract<InMemoryOffice>;

public sealed class InMemoryProcedureStoreTests : ProcedureStoreContract<InMemoryOffice>;

public sealed class InMemoryDeskTests : DeskContract<InMemoryOffice>;

public sealed class InMemoryOfficeClockTests : OfficeClockContract<InMemoryOffice>;

public sealed class InMemoryPausesTests : PausesContract<InMemoryOffice>;

public sealed class InMemoryGateTests : GateContract<InMemoryOffice>;
public sealed class InMemoryAccountsTests : AccountsContract<InMemoryOffice>;

public sealed class InMemoryLinkedTests : LinkedContract<InMemoryOffice>;
