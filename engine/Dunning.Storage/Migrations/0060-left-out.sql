-- A message that a person left out of a run comes up again on a day, and then waits for release. What has not left is listed by client and template.
ALTER TABLE messages ADD COLUMN left_out_until TEXT;
CREATE INDEX messages_waiting ON messages (client_id, template, case_id, message_id) WHERE status IN (0, 1);
