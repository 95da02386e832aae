-- All of a debtor's invoices, open or not, and what people recorded of a case: a simulation lives them again.
CREATE INDEX invoices_of_debtor ON invoices (debtor_id, invoice_id);
CREATE INDEX case_events_recorded ON case_events (case_id, seq)
    WHERE kind IN ('opened', 'noted', 'task-ended', 'call-made', 'dispute-raised', 'hold-placed', 'hold-ended', 'reply', 'insolvent');
