-- More figures of the first page, kept with each change as in 0025.

-- What was invoiced in euro by day, credit notes taken off: what is open against it is the days sales outstanding.
CREATE TABLE sales_figures (
    issue_date TEXT NOT NULL,
    client_id TEXT NOT NULL,
    cents INTEGER NOT NULL,
    PRIMARY KEY (issue_date, client_id)
) STRICT, WITHOUT ROWID;

INSERT INTO sales_figures
SELECT issue_date, client_id, sum(CASE type WHEN 0 THEN amount_cents ELSE -amount_cents END) FROM invoices WHERE currency = 'EUR' GROUP BY 1, 2;

CREATE TRIGGER sales_figures_added AFTER INSERT ON invoices WHEN NEW.currency = 'EUR' BEGIN
    INSERT INTO sales_figures VALUES (NEW.issue_date, NEW.client_id, CASE NEW.type WHEN 0 THEN NEW.amount_cents ELSE -NEW.amount_cents END)
    ON CONFLICT DO UPDATE SET cents = cents + excluded.cents;
END;

CREATE TRIGGER sales_figures_changed AFTER UPDATE OF type, issue_date, currency, amount_cents ON invoices
WHEN OLD.type <> NEW.type OR OLD.issue_date <> NEW.issue_date OR OLD.currency <> NEW.currency OR OLD.amount_cents <> NEW.amount_cents BEGIN
    UPDATE sales_figures SET cents = cents - CASE OLD.type WHEN 0 THEN OLD.amount_cents ELSE -OLD.amount_cents END
    WHERE OLD.currency = 'EUR' AND issue_date = OLD.issue_date AND client_id = OLD.client_id;
    INSERT INTO sales_figures
    SELECT NEW.issue_date, NEW.client_id, CASE NEW.type WHEN 0 THEN NEW.amount_cents ELSE -NEW.amount_cents END WHERE NEW.currency = 'EUR'
    ON CONFLICT DO UPDATE SET cents = cents + excluded.cents;
END;

-- What a message brought: whether money came in on its invoice on the day it left or within seven days after it.
ALTER TABLE messages ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET answered = 1
WHERE status = 3 AND EXISTS (SELECT 1 FROM payments p WHERE p.invoice_id = messages.case_id AND p.kind <> 1 AND p.amount_cents > 0 AND p.day BETWEEN messages.sent_on AND date(messages.sent_on, '+7 days'));

CREATE TABLE step_figures (
    sent_on TEXT NOT NULL,
    client_id TEXT NOT NULL,
    name TEXT NOT NULL, -- of the message, in the procedure's words
    sent INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (sent_on, client_id, name)
) STRICT, WITHOUT ROWID;

INSERT INTO step_figures
SELECT sent_on, client_id, coalesce(json_extract(intent, '$.name'), ''), count(*), sum(answered) FROM messages WHERE status = 3 AND sent_on IS NOT NULL GROUP BY 1, 2, 3;

CREATE TRIGGER step_figures_answered AFTER UPDATE OF answered ON messages WHEN OLD.answered <> NEW.answered BEGIN
    UPDATE step_figures SET answered = answered + NEW.answered - OLD.answered
    WHERE sent_on = NEW.sent_on AND client_id = NEW.client_id AND name = coalesce(json_extract(NEW.intent, '$.name'), '');
END;

CREATE TRIGGER step_figures_sent AFTER UPDATE OF status ON messages WHEN NEW.status = 3 AND OLD.status <> 3 AND NEW.sent_on IS NOT NULL BEGIN
    INSERT INTO step_figures VALUES (NEW.sent_on, NEW.client_id, coalesce(json_extract(NEW.intent, '$.name'), ''), 1, 0)
    ON CONFLICT DO UPDATE SET sent = sent + 1;
    UPDATE messages SET answered = 1
    WHERE message_id = NEW.message_id
        AND EXISTS (SELECT 1 FROM payments p WHERE p.invoice_id = NEW.case_id AND p.kind <> 1 AND p.amount_cents > 0 AND p.day BETWEEN NEW.sent_on AND date(NEW.sent_on, '+7 days'));
END;

CREATE TRIGGER step_figures_stored AFTER INSERT ON messages WHEN NEW.status = 3 AND NEW.sent_on IS NOT NULL BEGIN
    INSERT INTO step_figures VALUES (NEW.sent_on, NEW.client_id, coalesce(json_extract(NEW.intent, '$.name'), ''), 1, NEW.answered)
    ON CONFLICT DO UPDATE SET sent = sent + 1, answered = answered + excluded.answered;
    UPDATE messages SET answered = 1
    WHERE message_id = NEW.message_id AND NEW.answered = 0
        AND EXISTS (SELECT 1 FROM payments p WHERE p.invoice_id = NEW.case_id AND p.kind <> 1 AND p.amount_cents > 0 AND p.day BETWEEN NEW.sent_on AND date(NEW.sent_on, '+7 days'));
END;

CREATE TRIGGER step_figures_paid AFTER INSERT ON payments WHEN NEW.kind <> 1 AND NEW.amount_cents > 0 BEGIN
    UPDATE messages SET answered = 1
    WHERE case_id = NEW.invoice_id AND status = 3 AND answered = 0 AND sent_on BETWEEN date(NEW.day, '-7 days') AND NEW.day;
END;

-- Promises that were kept and broken, by day.
CREATE TABLE promise_figures (
    day TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kept INTEGER NOT NULL,
    broken INTEGER NOT NULL,
    PRIMARY KEY (day, client_id)
) STRICT, WITHOUT ROWID;

INSERT INTO promise_figures
SELECT e.day, c.client_id, sum(e.kind = 'promise-kept'), sum(e.kind = 'promise-broken')
FROM case_events e JOIN cases c ON c.case_id = e.case_id WHERE e.kind IN ('promise-kept', 'promise-broken') GROUP BY 1, 2;

CREATE TRIGGER promise_figures_ended AFTER INSERT ON case_events WHEN NEW.kind IN ('promise-kept', 'promise-broken') BEGIN
    INSERT INTO promise_figures
    SELECT NEW.day, c.client_id, NEW.kind = 'promise-kept', NEW.kind = 'promise-broken' FROM cases c WHERE c.case_id = NEW.case_id
    ON CONFLICT DO UPDATE SET kept = kept + excluded.kept, broken = broken + excluded.broken;
END;

-- How fresh a client's bank data is, and the lists behind the figures.
CREATE INDEX bank_entries_by_day ON bank_entries (client_id, day);
CREATE INDEX cases_promised ON cases (invoice_due, case_id, client_id) WHERE promised = 1;
CREATE INDEX cases_of_stage ON cases (last_message, invoice_due, case_id, client_id) WHERE status <> 3;
