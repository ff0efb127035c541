ALTER TABLE items DROP COLUMN reorder_level;
