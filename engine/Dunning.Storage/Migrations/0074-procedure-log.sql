-- Who retracted a version, threw a draft away or planned a publication; and the drafts that are to be published on a day.

CREATE TABLE procedure_log (
    log_id INTEGER PRIMARY KEY,
    procedure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    act INTEGER NOT NULL, -- 0 retracted, 1 discarded, 2 planned, 3 plan withdrawn, 4 plan lapsed
    day TEXT NOT NULL,
    author TEXT NOT NULL, -- empty for the program itself
    note TEXT NOT NULL
) STRICT;
CREATE INDEX procedure_log_of ON procedure_log (procedure_id, log_id);
CREATE TRIGGER procedure_log_unchanged BEFORE UPDATE ON procedure_log
BEGIN
    SELECT raise(ABORT, 'what was done to a procedure stays written');
END;
CREATE TRIGGER procedure_log_kept BEFORE DELETE ON procedure_log
BEGIN
    SELECT raise(ABORT, 'what was done to a procedure stays written');
END;

CREATE TABLE planned_publications (
    procedure_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL, -- of the draft; another revision is not published
    effective TEXT NOT NULL,
    moves INTEGER NOT NULL, -- 1: running cases move to it
    day TEXT NOT NULL, -- on which it was planned
    author TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
