-- What people took back is recorded too: a simulation lives it as not said.
DROP INDEX case_events_recorded;
CREATE INDEX case_events_recorded ON case_events (case_id, seq)
    WHERE kind IN ('opened', 'noted', 'task-ended', 'answer-withdrawn', 'call-made', 'dispute-raised', 'hold-placed', 'hold-ended', 'reply', 'insolvent');
