-- The chapter spoken of last, so that people can go on to the next; 0 for none.
ALTER TABLE spoken_of ADD COLUMN chapter INTEGER NOT NULL DEFAULT 0;
