using Dunning.Tests.Contracts;

namespace Dunning.Integration.Tests.Storage;

// Every suite against SQLite.
public sealed class SqliteLedgerTests : LedgerContract<SqliteOffice>;

public sealed class SqliteCaseStoreTests : CaseStoreContract<SqliteOffice>;

public sealed class SqliteOutboxTests : OutboxContract<SqliteOffice>;

public sealed class SqliteTaskListTests : TaskListContract<SqliteOffice>;

public sealed class SqliteProcedureStoreTests : ProcedureStoreContract<SqliteOffice>;

public sealed class SqliteDeskTests : DeskContract<SqliteOffice>;

public sealed class SqliteOfficeClockTests : OfficeClockContract<SqliteOffice>;

public sealed class SqlitePausesTests : PausesContract<SqliteOffice>;

public sealed class SqliteGateTests : GateContract<SqliteOffice>;
public sealed class SqliteAccountsTests : AccountsContract<SqliteOffice>;

public sealed class SqliteLinkedTests : LinkedContract<SqliteOffice>;
