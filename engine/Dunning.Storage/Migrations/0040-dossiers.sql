-- The chain covers the day of an event, the hash of each letter, and of personal texts a salted hash only, so that they can be erased.
ALTER TABLE case_events ADD COLUMN salt BLOB; -- of the personal texts in the document; null when there are none or they were erased
ALTER TABLE case_events ADD COLUMN commitment BLOB; -- hash of salt and personal texts; stays when they are erased

-- Chains written before are made anew over what was there.
UPDATE case_events SET document = json_set(document, '$.sha256', (SELECT m.sha256 FROM messages m WHERE m.key = document ->> '$.key'))
WHERE kind = 'message-settled' AND document ->> '$.document' IS NOT NULL
    AND EXISTS (SELECT 1 FROM messages m WHERE m.key = document ->> '$.key' AND m.sha256 IS NOT NULL AND m.document = case_events.document ->> '$.document');
UPDATE case_events SET salt = randomblob(16) WHERE has_personal_texts(document);
UPDATE case_events SET commitment = text_commitment(salt, document) WHERE salt IS NOT NULL;
WITH RECURSIVE chain (case_id, seq, hash) AS (
    SELECT case_id, 0, CAST(NULL AS BLOB) FROM cases WHERE head IS NOT NULL
    UNION ALL
    SELECT e.case_id, e.seq, event_link(c.hash, e.seq, e.day, e.document, e.commitment)
    FROM chain c JOIN case_events e ON e.case_id = c.case_id AND e.seq = c.seq + 1
)
UPDATE case_events SET hash = chain.hash FROM chain WHERE case_events.case_id = chain.case_id AND case_events.seq = chain.seq;
UPDATE cases SET head = (SELECT e.hash FROM case_events e WHERE e.case_id = cases.case_id ORDER BY e.seq DESC LIMIT 1) WHERE head IS NOT NULL;

-- The daily heads, each over the cases in which something happened since the one before.
CREATE TABLE dossier_seals (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    last_event INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    root TEXT NOT NULL,
    previous TEXT NOT NULL,
    head TEXT NOT NULL
) STRICT;
