-- What was planned and when it was done, in indexes that answer for a month without touching a message, a task or a case.
ALTER TABLE messages ADD COLUMN name TEXT GENERATED ALWAYS AS (intent ->> '$.name') VIRTUAL;
ALTER TABLE messages ADD COLUMN planned_on TEXT GENERATED ALWAYS AS (intent ->> '$.plannedOn') VIRTUAL;
ALTER TABLE messages ADD COLUMN proposed INTEGER GENERATED ALWAYS AS (coalesce(intent ->> '$.proposed', 0)) VIRTUAL;
CREATE INDEX messages_done ON messages (sent_on, client_id, name, planned_on, not_before, proposed, case_id) WHERE status = 3;

ALTER TABLE tasks ADD COLUMN title TEXT GENERATED ALWAYS AS (intent ->> '$.title') VIRTUAL;
CREATE INDEX tasks_done ON tasks (done_on, client_id, title, due, case_id) WHERE status = 1;

CREATE INDEX cases_unheard ON cases (client_id, invoice_due, case_id, status) WHERE status <> 3 AND last_message IS NULL;
CREATE INDEX case_events_standstill ON case_events (case_id, day) WHERE kind IN ('hold-placed', 'hold-ended', 'dispute-raised', 'dispute-settled');
