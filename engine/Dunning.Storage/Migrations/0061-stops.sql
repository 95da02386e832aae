-- A pause without a client stops the whole office.
CREATE TABLE pauses_anew (
    pause_id INTEGER PRIMARY KEY,
    client_id TEXT REFERENCES clients (client_id),
    debtor_id INTEGER REFERENCES debtors (debtor_id),
    reason TEXT NOT NULL,
    until TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    lifted_by TEXT,
    lifted_on TEXT
) STRICT;
INSERT INTO pauses_anew SELECT pause_id, client_id, debtor_id, reason, until, placed_by, placed_on, lifted_by, lifted_on FROM pauses;
DROP TABLE pauses;
ALTER TABLE pauses_anew RENAME TO pauses;
CREATE UNIQUE INDEX pauses_running ON pauses (coalesce(client_id, ''), coalesce(debtor_id, 0)) WHERE lifted_on IS NULL;
CREATE INDEX pauses_stops ON pauses (client_id) WHERE lifted_on IS NULL AND debtor_id IS NULL;
