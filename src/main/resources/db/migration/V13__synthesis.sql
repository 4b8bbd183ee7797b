-- The year told: paragraphs, and every text that each of them had.

CREATE TABLE synthesis (
    plan     uuid PRIMARY KEY REFERENCES plan (id),
    language text NOT NULL CHECK (language IN ('fr', 'en', 'es', 'ar')),
    author   text NOT NULL,
    at       timestamptz NOT NULL
);

CREATE TABLE synthesis_paragraph (
    id       uuid PRIMARY KEY,
    plan     uuid NOT NULL REFERENCES synthesis (plan),
    key      text NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
    position int NOT NULL,
    heading  text NOT NULL CHECK (length(heading) <= 300),
    UNIQUE (plan, key)
);

-- A text stands once written; the last one counts. Sentences with their sources come with a text
-- that the program wrote, in one JSON form (chancery.work.planning.PlanJson).
CREATE TABLE synthesis_text (
    paragraph uuid NOT NULL REFERENCES synthesis_paragraph (id),
    plan      uuid NOT NULL REFERENCES synthesis (plan),
    revision  int NOT NULL CHECK (revision > 0),
    text      text NOT NULL CHECK (length(text) <= 100000),
    sentences text,
    author    text NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (paragraph, revision)
);
CREATE INDEX synthesis_text_plan ON synthesis_text (plan);

CREATE TRIGGER execution_stands BEFORE UPDATE OR DELETE ON synthesis_text
    FOR EACH ROW EXECUTE FUNCTION execution_stands();

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['synthesis', 'synthesis_paragraph', 'synthesis_text'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('CREATE POLICY with_plan ON %I FOR SELECT TO chancery_person USING (plan IN (SELECT p.id FROM plan p))', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;
