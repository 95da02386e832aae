-- Documents that show something about a debtor or an invoice. The bytes are kept once, under their hash.
CREATE TABLE proof_contents (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE proofs (
    proof_id INTEGER PRIMARY KEY,
    debtor_id INTEGER NOT NULL REFERENCES debtors (debtor_id),
    invoice_id INTEGER REFERENCES invoices (invoice_id), -- null when it is about all the debtor buys
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES proof_contents (sha256),
    document TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX proofs_once ON proofs (debtor_id, coalesce(invoice_id, 0), kind, sha256);
CREATE INDEX proofs_of_content ON proofs (sha256);
