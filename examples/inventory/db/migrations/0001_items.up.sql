CREATE TABLE items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  quantity integer NOT NULL CHECK (quantity >= 0)
);

INSERT INTO items (name, quantity) VALUES
  ('Cable ties', 240),
  ('Head torch', 3),
  ('Pager', 2),
  ('Spare battery', 48);
