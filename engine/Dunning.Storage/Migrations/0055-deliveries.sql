-- What was delivered, beside the invoice that charges it. The database follows the invoice itself: no statement can forget it.
CREATE TABLE deliveries (
    delivery_id INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    order_number TEXT NOT NULL,
    debtor_id INTEGER NOT NULL REFERENCES debtors (debtor_id),
    delivered_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    invoice_number TEXT, -- as the client told it; the invoice itself may come later
    in_advance INTEGER NOT NULL,
    invoiced_on TEXT, -- date of the invoice; null while it is not known
    days_to_invoice INTEGER GENERATED ALWAYS AS (CAST(julianday(invoiced_on) - julianday(delivered_on) AS INTEGER)) STORED,
    UNIQUE (client_id, order_number)
) STRICT;
CREATE INDEX deliveries_not_invoiced ON deliveries (client_id, delivered_on) WHERE invoiced_on IS NULL;
CREATE INDEX deliveries_too_early ON deliveries (client_id, delivered_on) WHERE days_to_invoice < 0 AND in_advance = 0;
CREATE INDEX deliveries_by_delay ON deliveries (client_id, days_to_invoice) WHERE days_to_invoice > 0;
CREATE INDEX deliveries_of_invoice ON deliveries (client_id, invoice_number) WHERE invoice_number IS NOT NULL;

CREATE TRIGGER deliveries_invoiced AFTER INSERT ON invoices WHEN NEW.type = 0 BEGIN
    UPDATE deliveries SET invoiced_on = NEW.issue_date WHERE client_id = NEW.client_id AND invoice_number = NEW.number;
END;

CREATE TRIGGER deliveries_dated AFTER UPDATE OF issue_date ON invoices WHEN NEW.type = 0 AND OLD.issue_date <> NEW.issue_date BEGIN
    UPDATE deliveries SET invoiced_on = NEW.issue_date WHERE client_id = NEW.client_id AND invoice_number = NEW.number;
END;
