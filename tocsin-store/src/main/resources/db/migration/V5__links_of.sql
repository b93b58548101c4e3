-- Whose links an item has: a duplicate under a path that names somebody else has its own.

ALTER TABLE result_item ADD COLUMN links_of INTEGER NOT NULL DEFAULT 0;
UPDATE result_item SET links_of = CASE WHEN duplicate_of = 0 THEN number ELSE duplicate_of END;
