-- Documents that were read and whose account somebody confirmed, with what came of it; and what reading has learned.

-- A document as it was received. It stands; what was made of it is in its findings.
CREATE TABLE document (
    id           uuid PRIMARY KEY,
    unit         text NOT NULL REFERENCES unit (code),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type   text NOT NULL CHECK (length(media_type) BETWEEN 1 AND 200),
    bytes        bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20971520),
    sha512       bytea NOT NULL GENERATED ALWAYS AS (sha512(bytes)) STORED,
    kind         text NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
    language     text CHECK (language ~ '^[a-z]{2}$'),
    dated        date,
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    author       uuid NOT NULL REFERENCES person (id),
    author_name  text NOT NULL CHECK (length(author_name) BETWEEN 1 AND 300),
    at           timestamptz NOT NULL
);
ALTER TABLE document ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX document_same ON document (sha512);
CREATE INDEX document_latest ON document (at DESC, id);
CREATE INDEX document_readers ON document USING gin (readers);

-- What became of each thing that a document tells.
CREATE TABLE document_finding (
    document uuid NOT NULL REFERENCES document (id),
    position int NOT NULL,
    section  text NOT NULL CHECK (section ~ '^[A-Z_]{1,40}$'),
    outcome  text NOT NULL CHECK (outcome IN ('MADE', 'JOINED', 'LEFT')),
    title    text NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
    kind     text CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
    ref      text CHECK (length(ref) BETWEEN 1 AND 200),
    PRIMARY KEY (document, position),
    CHECK ((kind IS NULL) = (ref IS NULL)),
    CHECK ((outcome = 'LEFT') = (ref IS NULL))
);
CREATE INDEX document_finding_ref ON document_finding (kind, ref);

-- What somebody wrote otherwise than it was read, and how it is written since: a person's name, the function or the
-- institution of a person, the name of an institution. Under the marking of the document that it came from.
CREATE TABLE learned_name (
    id           uuid PRIMARY KEY,
    unit         text NOT NULL REFERENCES unit (code),
    kind         text NOT NULL CHECK (kind IN ('NAME', 'FUNCTION', 'PLACE', 'INSTITUTION')),
    person       text NOT NULL DEFAULT '' CHECK (length(person) <= 300),
    read         text NOT NULL CHECK (length(read) <= 500),
    folded       text NOT NULL,
    given        text NOT NULL DEFAULT '' CHECK (length(given) <= 300),
    said         text NOT NULL CHECK (length(said) BETWEEN 1 AND 500),
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    author       uuid NOT NULL REFERENCES person (id),
    author_name  text NOT NULL CHECK (length(author_name) BETWEEN 1 AND 300),
    at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX learned_name_once ON learned_name (unit, kind, folded, label, compartments);

CREATE FUNCTION document_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a % stands', TG_TABLE_NAME USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER document_stands BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION document_stands();
CREATE TRIGGER document_stands BEFORE UPDATE OR DELETE ON document_finding FOR EACH ROW EXECUTE FUNCTION document_stands();

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['document', 'document_finding', 'learned_name'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO chancery_person', name);
    END LOOP;
END $$;
CREATE POLICY need_to_know ON document FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
CREATE POLICY staff_add ON document FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT engagement_units())::text[]) AND author = current_person()
                AND ('unit:' || unit) = ANY (readers) AND readers <@ ARRAY['unit:' || unit, 'head:' || unit, 'public']
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY with_document ON document_finding FOR SELECT TO chancery_person
    USING (document IN (SELECT d.id FROM document d));
CREATE POLICY its_author_adds ON document_finding FOR INSERT TO chancery_person
    WITH CHECK (document IN (SELECT d.id FROM document d WHERE d.author = current_person()));
CREATE POLICY its_unit ON learned_name TO chancery_person
    USING (unit = ANY ((SELECT engagement_units())::text[])
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()))
    WITH CHECK (unit = ANY ((SELECT engagement_units())::text[]) AND author = current_person()
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
GRANT UPDATE (given, said, read, person, author, author_name, at), DELETE ON learned_name TO chancery_person;
REVOKE ALL ON FUNCTION document_stands() FROM PUBLIC;
