-- Who changed which setting of a client. Both values are JSON.
CREATE TABLE client_changes (
    client_change_id INTEGER PRIMARY KEY AUTOINCREMENT,
    moment TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    setting TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    acted_by TEXT NOT NULL
) STRICT;
CREATE INDEX client_changes_of_client ON client_changes (client_id, client_change_id);
