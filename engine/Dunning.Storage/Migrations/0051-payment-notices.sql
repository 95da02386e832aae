-- What payment service providers told, each once. Nothing of it is booked; it holds a case until the bank's file has the payment or the term is over.
CREATE TABLE payment_notices (
    client_id TEXT NOT NULL REFERENCES clients (client_id),
    notice_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    paid_on TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (client_id, notice_id)
) STRICT;
