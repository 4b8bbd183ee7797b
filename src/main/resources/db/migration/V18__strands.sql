-- The strands that the service plans in, by edition; the last one holds. Written by the node when a
-- registered dispatch of the ministry carries them.
CREATE TABLE strand_set (
    edition  int PRIMARY KEY CHECK (edition > 0),
    unit     text NOT NULL REFERENCES unit (code),
    content  text NOT NULL CHECK (length(content) <= 262144),
    dispatch uuid NOT NULL REFERENCES dispatch (id),
    at       timestamptz NOT NULL
);

-- What a unit of the ministry is writing, until a dispatch says it.
CREATE TABLE strand_sheet (
    unit    text PRIMARY KEY REFERENCES unit (code),
    content text NOT NULL CHECK (length(content) <= 262144),
    at      timestamptz NOT NULL
);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['strand_set', 'strand_sheet'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;
CREATE POLICY staff_see ON strand_set FOR SELECT TO chancery_person USING (current_person() IS NOT NULL);
CREATE POLICY its_writers_see ON strand_sheet FOR SELECT TO chancery_person USING (consolidates_for(unit));
