-- The first page and the lists ask for figures of a million cases many times a day; a case changes them once in weeks. So they are kept with each
-- change, by the database itself: no statement can forget them.

-- Cases and what is open on them in euro, by what the first page divides them into.
CREATE TABLE case_figures (
    client_id TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    procedure_version INTEGER NOT NULL,
    status INTEGER NOT NULL,
    promised INTEGER NOT NULL,
    last_message TEXT NOT NULL, -- empty when there was none
    cases INTEGER NOT NULL,
    open_cents INTEGER NOT NULL,
    PRIMARY KEY (client_id, procedure_id, procedure_version, status, promised, last_message)
) STRICT, WITHOUT ROWID;

INSERT INTO case_figures
SELECT c.client_id, c.procedure_id, c.procedure_version, c.status, c.promised, coalesce(c.last_message, ''), count(*), sum(CASE WHEN i.currency = 'EUR' THEN max(0, i.open_cents) ELSE 0 END)
FROM cases c JOIN invoices i ON i.invoice_id = c.case_id GROUP BY 1, 2, 3, 4, 5, 6;

CREATE TRIGGER case_figures_opened AFTER INSERT ON cases BEGIN
    INSERT INTO case_figures
    SELECT NEW.client_id, NEW.procedure_id, NEW.procedure_version, NEW.status, NEW.promised, coalesce(NEW.last_message, ''), 1, CASE WHEN i.currency = 'EUR' THEN max(0, i.open_cents) ELSE 0 END
    FROM invoices i WHERE i.invoice_id = NEW.case_id
    ON CONFLICT DO UPDATE SET cases = cases + 1, open_cents = open_cents + excluded.open_cents;
END;

CREATE TRIGGER case_figures_moved AFTER UPDATE OF procedure_id, procedure_version, status, promised, last_message ON cases
WHEN OLD.procedure_id <> NEW.procedure_id OR OLD.procedure_version <> NEW.procedure_version OR OLD.status <> NEW.status OR OLD.promised <> NEW.promised OR OLD.last_message IS NOT NEW.last_message BEGIN
    UPDATE case_figures SET
        cases = cases - 1,
        open_cents = open_cents - (SELECT CASE WHEN i.currency = 'EUR' THEN max(0, i.open_cents) ELSE 0 END FROM invoices i WHERE i.invoice_id = OLD.case_id)
    WHERE client_id = OLD.client_id AND procedure_id = OLD.procedure_id AND procedure_version = OLD.procedure_version AND status = OLD.status AND promised = OLD.promised AND last_message = coalesce(OLD.last_message, '');
    INSERT INTO case_figures
    SELECT NEW.client_id, NEW.procedure_id, NEW.procedure_version, NEW.status, NEW.promised, coalesce(NEW.last_message, ''), 1, CASE WHEN i.currency = 'EUR' THEN max(0, i.open_cents) ELSE 0 END
    FROM invoices i WHERE i.invoice_id = NEW.case_id
    ON CONFLICT DO UPDATE SET cases = cases + 1, open_cents = open_cents + excluded.open_cents;
END;

CREATE TRIGGER case_figures_paid AFTER UPDATE OF amount_cents, applied_cents ON invoices
WHEN NEW.currency = 'EUR' AND NEW.has_case = 1 AND max(0, OLD.open_cents) <> max(0, NEW.open_cents) BEGIN
    UPDATE case_figures SET open_cents = case_figures.open_cents + max(0, NEW.open_cents) - max(0, OLD.open_cents)
    FROM cases c
    WHERE c.case_id = NEW.invoice_id AND case_figures.client_id = c.client_id AND case_figures.procedure_id = c.procedure_id
        AND case_figures.procedure_version = c.procedure_version AND case_figures.status = c.status AND case_figures.promised = c.promised
        AND case_figures.last_message = coalesce(c.last_message, '');
END;

-- Invoices with something open, and how much of it is in euro, by due date.
CREATE TABLE claim_figures (
    client_id TEXT NOT NULL,
    due_date TEXT NOT NULL,
    invoices INTEGER NOT NULL,
    open_cents INTEGER NOT NULL,
    PRIMARY KEY (client_id, due_date)
) STRICT, WITHOUT ROWID;

INSERT INTO claim_figures
SELECT client_id, due_date, count(*), sum(CASE WHEN currency = 'EUR' THEN open_cents ELSE 0 END) FROM invoices WHERE type = 0 AND open_cents > 0 GROUP BY 1, 2;

CREATE TRIGGER claim_figures_added AFTER INSERT ON invoices WHEN NEW.type = 0 AND NEW.open_cents > 0 BEGIN
    INSERT INTO claim_figures VALUES (NEW.client_id, NEW.due_date, 1, CASE WHEN NEW.currency = 'EUR' THEN NEW.open_cents ELSE 0 END)
    ON CONFLICT DO UPDATE SET invoices = invoices + 1, open_cents = open_cents + excluded.open_cents;
END;

CREATE TRIGGER claim_figures_changed AFTER UPDATE OF type, due_date, currency, amount_cents, applied_cents ON invoices
WHEN OLD.open_cents <> NEW.open_cents OR OLD.due_date <> NEW.due_date OR OLD.type <> NEW.type OR OLD.currency <> NEW.currency BEGIN
    UPDATE claim_figures SET invoices = invoices - 1, open_cents = open_cents - CASE WHEN OLD.currency = 'EUR' THEN OLD.open_cents ELSE 0 END
    WHERE OLD.type = 0 AND OLD.open_cents > 0 AND client_id = OLD.client_id AND due_date = OLD.due_date;
    INSERT INTO claim_figures
    SELECT NEW.client_id, NEW.due_date, 1, CASE WHEN NEW.currency = 'EUR' THEN NEW.open_cents ELSE 0 END WHERE NEW.type = 0 AND NEW.open_cents > 0
    ON CONFLICT DO UPDATE SET invoices = invoices + 1, open_cents = open_cents + excluded.open_cents;
    DELETE FROM claim_figures WHERE client_id = OLD.client_id AND due_date = OLD.due_date AND invoices = 0;
END;

-- Lists in the order in which they are shown, with what they are filtered by.
DROP INDEX cases_open;
CREATE INDEX cases_open ON cases (invoice_due, case_id, client_id) WHERE status <> 3;
CREATE INDEX cases_all ON cases (invoice_due, case_id, client_id);
CREATE INDEX cases_of_client ON cases (client_id, invoice_due, case_id);
CREATE INDEX cases_stopped ON cases (status, invoice_due, case_id, client_id) WHERE status IN (1, 2);

-- What a debtor is looked for by: any part of name, number or telephone number.
CREATE VIRTUAL TABLE debtor_search USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');
INSERT INTO debtor_search (rowid, words) SELECT debtor_id, search_name || char(10) || number || char(10) || coalesce(replace(replace(replace(phone, ' ', ''), '-', ''), '+31', '0'), '') FROM debtors;

CREATE TRIGGER debtor_search_added AFTER INSERT ON debtors BEGIN
    INSERT INTO debtor_search (rowid, words)
    VALUES (NEW.debtor_id, NEW.search_name || char(10) || NEW.number || char(10) || coalesce(replace(replace(replace(NEW.phone, ' ', ''), '-', ''), '+31', '0'), ''));
END;

CREATE TRIGGER debtor_search_changed AFTER UPDATE OF search_name, number, phone ON debtors
WHEN OLD.search_name <> NEW.search_name OR OLD.number <> NEW.number OR OLD.phone IS NOT NEW.phone BEGIN
    UPDATE debtor_search
    SET words = NEW.search_name || char(10) || NEW.number || char(10) || coalesce(replace(replace(replace(NEW.phone, ' ', ''), '-', ''), '+31', '0'), '')
    WHERE rowid = NEW.debtor_id;
END;

CREATE INDEX debtors_by_name ON debtors (search_name);
CREATE INDEX debtors_by_number ON debtors (lower(number));
CREATE INDEX invoices_by_amount ON invoices (amount_cents);
CREATE INDEX bank_entries_by_iban ON bank_entries (iban) WHERE iban IS NOT NULL;
