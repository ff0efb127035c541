-- Additive: the release before this one does not see the column, so going back needs no change of the schema.
ALTER TABLE items ADD COLUMN reorder_level integer NOT NULL DEFAULT 5 CHECK (reorder_level >= 0);
