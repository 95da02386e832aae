-- What the legal gate asks of every message: whether a payment term was agreed, and what was sent to the debtor of late.
ALTER TABLE invoices ADD COLUMN term_agreed INTEGER; -- 0 printed only, 1 agreed, null as the client says

ALTER TABLE messages ADD COLUMN purpose INTEGER NOT NULL DEFAULT 0; -- 0 reminder, 1 formal notice, 2 confirmation
UPDATE messages SET purpose = 1 WHERE intent LIKE '%"purpose":"FormalNotice"%';
UPDATE messages SET purpose = 2 WHERE intent LIKE '%"purpose":"Confirmation"%';
CREATE INDEX messages_sent_to_debtor ON messages (debtor_id, sent_on) WHERE sent_on IS NOT NULL;
