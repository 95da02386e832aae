-- Which questions for a client's approval were mailed, so that each is mailed once. One that is asked anew under its key is mailed anew.
ALTER TABLE tasks ADD COLUMN asked_round INTEGER; -- how many times the task had ended when it was asked; null for never
CREATE INDEX tasks_to_approve ON tasks (client_id, task_id) WHERE status = 0 AND queue = 'akkoord';
