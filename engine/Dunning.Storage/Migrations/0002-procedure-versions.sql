-- Procedures get drafts and can be retracted; a file is stored once, whatever versions share it.

CREATE TABLE file_contents (
    hash BLOB PRIMARY KEY, -- SHA-256 of the content
    content BLOB NOT NULL
) STRICT;

CREATE TABLE procedure_versions (
    procedure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    status INTEGER NOT NULL, -- 0 draft, 1 published, 2 retracted
    revision INTEGER NOT NULL, -- how many times it was saved
    name TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    day TEXT NOT NULL, -- of publication, or of the last save of a draft
    author TEXT NOT NULL,
    note TEXT NOT NULL,
    origin_id TEXT, -- the version whose files it began with: of the same procedure when it was reverted, of another when it is a copy
    origin_version INTEGER,
    PRIMARY KEY (procedure_id, version)
) STRICT;
CREATE UNIQUE INDEX procedure_versions_draft ON procedure_versions (procedure_id) WHERE status = 0;

CREATE TABLE version_files (
    procedure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    path TEXT NOT NULL,
    hash BLOB NOT NULL REFERENCES file_contents (hash),
    PRIMARY KEY (procedure_id, version, path),
    FOREIGN KEY (procedure_id, version) REFERENCES procedure_versions (procedure_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX version_files_of_content ON version_files (hash);

INSERT INTO file_contents (hash, content) SELECT sha256(content), content FROM procedure_files WHERE true ON CONFLICT (hash) DO NOTHING;
INSERT INTO version_files (procedure_id, version, path, hash) SELECT procedure_id, version, path, sha256(content) FROM procedure_files;
INSERT INTO procedure_versions (procedure_id, version, status, revision, name, fingerprint, day, author, note)
SELECT procedure_id, version, 1, 1, name, fingerprint, published_on, '', '' FROM procedures;
DROP TABLE procedure_files;
DROP TABLE procedures;

-- A version that was published can be retracted, and nothing else.
CREATE TRIGGER procedure_versions_kept BEFORE DELETE ON procedure_versions WHEN OLD.status <> 0
BEGIN
    SELECT raise(ABORT, 'a version that was published is never deleted');
END;
CREATE TRIGGER procedure_versions_unchanged BEFORE UPDATE ON procedure_versions WHEN OLD.status <> 0 AND (
    NEW.status < OLD.status OR NEW.procedure_id <> OLD.procedure_id OR NEW.version <> OLD.version OR NEW.revision <> OLD.revision OR NEW.name <> OLD.name
    OR NEW.fingerprint <> OLD.fingerprint OR NEW.day <> OLD.day OR NEW.author <> OLD.author OR NEW.note <> OLD.note
    OR NEW.origin_id IS NOT OLD.origin_id OR NEW.origin_version IS NOT OLD.origin_version)
BEGIN
    SELECT raise(ABORT, 'a version that was published never changes');
END;
CREATE TRIGGER version_files_not_added BEFORE INSERT ON version_files
WHEN EXISTS (SELECT 1 FROM procedure_versions v WHERE v.procedure_id = NEW.procedure_id AND v.version = NEW.version AND v.status <> 0)
BEGIN
    SELECT raise(ABORT, 'the files of a version that was published never change');
END;
CREATE TRIGGER version_files_not_changed BEFORE UPDATE ON version_files
WHEN EXISTS (
    SELECT 1 FROM procedure_versions v
    WHERE v.status <> 0 AND ((v.procedure_id = OLD.procedure_id AND v.version = OLD.version) OR (v.procedure_id = NEW.procedure_id AND v.version = NEW.version)))
BEGIN
    SELECT raise(ABORT, 'the files of a version that was published never change');
END;
CREATE TRIGGER version_files_not_taken BEFORE DELETE ON version_files
WHEN EXISTS (SELECT 1 FROM procedure_versions v WHERE v.procedure_id = OLD.procedure_id AND v.version = OLD.version AND v.status <> 0)
BEGIN
    SELECT raise(ABORT, 'the files of a version that was published never change');
END;
CREATE TRIGGER file_contents_unchanged BEFORE UPDATE ON file_contents
BEGIN
    SELECT raise(ABORT, 'a file that is stored never changes');
END;

-- Which cases are on a version, to count and to move them.
CREATE INDEX cases_of_version ON cases (procedure_id, procedure_version, case_id) WHERE status <> 3;
