-- The day's work in its order, so that a page of it is read and no more: why a task goes first, amount times risk, age.
ALTER TABLE tasks ADD COLUMN reason INTEGER NOT NULL DEFAULT 3; -- 0 broken promise, 1 call-back, 2 missed instalment, 3 none
ALTER TABLE tasks ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tasks ADD COLUMN invoice_due TEXT NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';
UPDATE tasks SET
    reason = CASE WHEN (SELECT c.broken_promises FROM cases c WHERE c.case_id = tasks.case_id) > 0 THEN 0 ELSE 3 END,
    weight = (SELECT max(0, i.open_cents) * (c.broken_promises + tasks.attempt) FROM cases c JOIN invoices i ON i.invoice_id = c.case_id WHERE c.case_id = tasks.case_id),
    invoice_due = (SELECT i.due_date FROM invoices i WHERE i.invoice_id = tasks.case_id),
    language = (SELECT CASE json_extract(d.document, '$.language') WHEN 'English' THEN 'en' ELSE 'nl' END
        FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id WHERE i.invoice_id = tasks.case_id)
WHERE status = 0;
CREATE INDEX tasks_in_order ON tasks (reason, weight DESC, invoice_due, task_id, kind, due) WHERE status = 0;
CREATE INDEX tasks_in_order_of_client ON tasks (client_id, reason, weight DESC, invoice_due, task_id, kind, due) WHERE status = 0;
CREATE INDEX tasks_in_order_of_queue ON tasks (queue, reason, weight DESC, invoice_due, task_id, kind, due) WHERE status = 0;
CREATE INDEX tasks_in_order_of_language ON tasks (language, reason, weight DESC, invoice_due, task_id, kind, due) WHERE status = 0;
