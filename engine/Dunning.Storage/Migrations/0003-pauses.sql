-- Dunning stopped for a client (debtor_id null) or for one of its debtors. Ended ones stay: they are part of the dossier.
CREATE TABLE pauses (
    pause_id INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    debtor_id INTEGER REFERENCES debtors (debtor_id),
    reason TEXT NOT NULL,
    until TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    lifted_by TEXT,
    lifted_on TEXT
) STRICT;
CREATE UNIQUE INDEX pauses_running ON pauses (client_id, coalesce(debtor_id, 0)) WHERE lifted_on IS NULL;
