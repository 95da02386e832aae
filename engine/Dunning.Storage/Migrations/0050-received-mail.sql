-- Mails that were read, each once. The text is kept only while somebody must see to it; what was told to a case is in its dossier.
CREATE TABLE received_mail (
    mail_id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL,
    kind INTEGER NOT NULL, -- 0 written, 1 automatic, 2 returned
    from_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    cases TEXT NOT NULL, -- JSON list of numbers
    client_id TEXT REFERENCES clients (client_id), -- null when not known
    open INTEGER NOT NULL,
    handled_on TEXT,
    handled_by TEXT
) STRICT;
CREATE INDEX received_mail_open ON received_mail (mail_id) WHERE open = 1;
