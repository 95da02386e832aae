-- Who is at work on a task, and until when it is theirs.
ALTER TABLE tasks ADD COLUMN claimed_by TEXT;
ALTER TABLE tasks ADD COLUMN claimed_until TEXT;
