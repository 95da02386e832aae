-- Days are ISO text, money is cents, flags and enumerations are small whole numbers, documents are JSON as text.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE clients (
    client_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE debtors (
    debtor_id INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    search_name TEXT NOT NULL, -- name in small letters
    phone TEXT,
    document TEXT NOT NULL,
    UNIQUE (client_id, number)
) STRICT;

-- The invoice's number here is the number of its case, too.
CREATE TABLE invoices (
    invoice_id INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    number TEXT NOT NULL,
    debtor_id INTEGER NOT NULL REFERENCES debtors (debtor_id),
    type INTEGER NOT NULL, -- 0 invoice, 1 credit note
    issue_date TEXT NOT NULL,
    due_date TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    applied_cents INTEGER NOT NULL DEFAULT 0, -- kept with each payment; of a credit note: how much of it was used
    open_cents INTEGER NOT NULL GENERATED ALWAYS AS (amount_cents - applied_cents) STORED,
    payment_reference TEXT,
    credited_invoice TEXT,
    description TEXT,
    bare_number TEXT NOT NULL, -- letters and digits only, capitals
    bare_reference TEXT,
    has_case INTEGER NOT NULL DEFAULT 0,
    UNIQUE (client_id, number)
) STRICT;
CREATE INDEX invoices_without_case ON invoices (client_id, due_date, invoice_id) WHERE has_case = 0 AND type = 0 AND open_cents > 100;
CREATE INDEX invoices_open_of_debtor ON invoices (debtor_id) WHERE open_cents <> 0;
CREATE INDEX invoices_aging ON invoices (client_id, currency, due_date, open_cents) WHERE type = 0 AND open_cents > 0;
CREATE INDEX invoices_bare_number ON invoices (bare_number, client_id);
CREATE INDEX invoices_bare_reference ON invoices (bare_reference, client_id) WHERE bare_reference IS NOT NULL;

CREATE TABLE payments (
    payment_number INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    payment_id TEXT NOT NULL,
    invoice_id INTEGER NOT NULL REFERENCES invoices (invoice_id),
    note_id INTEGER REFERENCES invoices (invoice_id), -- the credit note it uses
    day TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    kind INTEGER NOT NULL, -- 0 bank, 1 credit note, 2 by hand
    UNIQUE (client_id, payment_id, invoice_id)
) STRICT;
CREATE INDEX payments_of_invoice ON payments (invoice_id);
CREATE INDEX payments_of_note ON payments (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX payments_of_day ON payments (day);

CREATE TABLE bank_entries (
    entry_number INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    reference TEXT NOT NULL,
    day TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    applied_cents INTEGER NOT NULL,
    name TEXT,
    iban TEXT,
    text TEXT,
    UNIQUE (client_id, reference)
) STRICT;
CREATE INDEX bank_entries_unapplied ON bank_entries (client_id, day) WHERE applied_cents <> amount_cents;

CREATE TABLE procedures (
    procedure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    published_on TEXT NOT NULL,
    PRIMARY KEY (procedure_id, version)
) STRICT;

CREATE TABLE procedure_files (
    procedure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    path TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (procedure_id, version, path),
    FOREIGN KEY (procedure_id, version) REFERENCES procedures (procedure_id, version)
) STRICT;

CREATE TABLE cases (
    case_id INTEGER PRIMARY KEY REFERENCES invoices (invoice_id),
    client_id TEXT NOT NULL,
    debtor_id INTEGER NOT NULL,
    part INTEGER NOT NULL, -- client and debtor: a bundle never crosses one
    procedure_id TEXT NOT NULL,
    procedure_version INTEGER NOT NULL,
    status INTEGER NOT NULL, -- 0 open, 1 held, 2 disputed, 3 closed
    closed INTEGER,
    version INTEGER NOT NULL,
    due TEXT, -- the next day on which something happens by itself
    invoice_due TEXT NOT NULL,
    last_message TEXT,
    promised INTEGER NOT NULL,
    broken_promises INTEGER NOT NULL,
    head BLOB, -- hash of the last event
    state TEXT NOT NULL
) STRICT;
CREATE INDEX cases_due ON cases (due, case_id) WHERE due IS NOT NULL;
CREATE INDEX cases_open ON cases (invoice_due, case_id) WHERE status <> 3;
CREATE INDEX cases_open_of_client ON cases (client_id, invoice_due, case_id) WHERE status <> 3;
CREATE INDEX cases_of_debtor ON cases (debtor_id);

-- The dossier: each event's hash covers the one before it.
CREATE TABLE case_events (
    event_id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (case_id),
    seq INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (case_id, seq)
) STRICT;
CREATE INDEX case_events_of_day ON case_events (day, kind);

-- Answered signals stay with their key, so that none is left twice.
CREATE TABLE signals (
    signal_id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (case_id),
    key TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX signals_waiting ON signals (case_id, signal_id) WHERE answered = 0;

CREATE TABLE messages (
    message_id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    case_id INTEGER NOT NULL REFERENCES cases (case_id),
    client_id TEXT NOT NULL,
    debtor_id INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    template TEXT NOT NULL,
    language TEXT NOT NULL,
    currency TEXT NOT NULL,
    bundled INTEGER NOT NULL,
    status INTEGER NOT NULL, -- 0 pending, 1 proposed, 2 sending, 3 sent, 4 cancelled, 5 refused, 6 undeliverable, 7 withdrawn
    not_before TEXT NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0, -- how many times
    parcel TEXT,
    parcel_day TEXT,
    document TEXT,
    sha256 TEXT,
    size INTEGER,
    sent_on TEXT,
    intent TEXT NOT NULL
) STRICT;
CREATE INDEX messages_pending ON messages (client_id, debtor_id, channel, template, language, currency, case_id, message_id) WHERE status = 0;
CREATE INDEX messages_proposed ON messages (client_id, case_id) WHERE status = 1;
CREATE INDEX messages_sending ON messages (parcel) WHERE status = 2;
CREATE INDEX messages_of_case ON messages (case_id);
CREATE INDEX messages_of_day ON messages (sent_on) WHERE sent_on IS NOT NULL;

CREATE TABLE tasks (
    task_id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    case_id INTEGER NOT NULL REFERENCES cases (case_id),
    client_id TEXT NOT NULL,
    kind INTEGER NOT NULL, -- 0 call, 1 review
    queue TEXT NOT NULL,
    due TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    status INTEGER NOT NULL, -- 0 open, 1 done, 2 withdrawn
    ended INTEGER NOT NULL DEFAULT 0, -- how many times
    intent TEXT NOT NULL,
    result TEXT,
    done_on TEXT
) STRICT;
CREATE INDEX tasks_open ON tasks (due, kind) WHERE status = 0;
CREATE INDEX tasks_of_case ON tasks (case_id);
