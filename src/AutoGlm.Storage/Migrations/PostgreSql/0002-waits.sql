-- What open bookmarks wait for: until when, for which event, for whom.
ALTER TABLE bookmarks ADD COLUMN kind text NOT NULL DEFAULT 'question';
ALTER TABLE bookmarks ADD COLUMN due_at bigint;
ALTER TABLE bookmarks ADD COLUMN remind_at bigint;
ALTER TABLE bookmarks ADD COLUMN event text COLLATE "C";
ALTER TABLE bookmarks ADD COLUMN assignee text;
ALTER TABLE bookmarks ADD COLUMN title text;
CREATE INDEX bookmarks_due ON bookmarks (due_at) WHERE due_at IS NOT NULL AND answered_at IS NULL;
CREATE INDEX bookmarks_of_event ON bookmarks (event) WHERE event IS NOT NULL AND answered_at IS NULL;
CREATE INDEX bookmarks_of_people ON bookmarks (created_at) WHERE kind IN ('approval', 'form', 'question', 'take-over') AND answered_at IS NULL;

-- Runs that other runs started and wait for.
ALTER TABLE runs ADD COLUMN parent_run text COLLATE "C";
ALTER TABLE runs ADD COLUMN parent_bookmark text;
CREATE INDEX runs_of_parent ON runs (parent_run) WHERE parent_run IS NOT NULL;
