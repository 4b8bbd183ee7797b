-- Agreements: what is known of one is a whole record in one JSON form
-- (chancery.work.agreements.content.AgreementJson); every version of it stays. What it is looked for
-- by is laid out beside it, written by the node from the record.

CREATE TABLE agreement (
    id           uuid PRIMARY KEY,
    unit         text NOT NULL REFERENCES unit (code),
    origin       text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    language     text NOT NULL CHECK (language IN ('fr', 'en', 'es', 'ar')),
    author       uuid REFERENCES person (id),
    version      int NOT NULL CHECK (version > 0),
    record       text NOT NULL,
    kind         text NOT NULL CHECK (length(kind) <= 40),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    words        text NOT NULL, -- folded: all titles, parties in every language, subject, place
    concluded    int, -- the year
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CHECK ((origin = 'HERE') = (author IS NOT NULL))
);
CREATE INDEX agreement_readers ON agreement USING gin (readers);
CREATE INDEX agreement_updated ON agreement (updated_at);

CREATE TABLE agreement_version (
    agreement uuid NOT NULL REFERENCES agreement (id),
    version   int NOT NULL CHECK (version > 0),
    change    text NOT NULL CHECK (length(change) <= 40),
    author    text NOT NULL,
    at        timestamptz NOT NULL,
    record    text NOT NULL,
    label     int NOT NULL CHECK (label BETWEEN 0 AND 4), -- as it was marked then
    compartments text[] NOT NULL DEFAULT '{}',
    dispatch  uuid REFERENCES dispatch (id),
    PRIMARY KEY (agreement, version)
);

CREATE TABLE agreement_party (
    agreement uuid NOT NULL REFERENCES agreement (id),
    country   text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    PRIMARY KEY (agreement, country)
);
CREATE INDEX agreement_party_country ON agreement_party (country);

-- From which day each state holds; the state of a day is the last one before it.
CREATE TABLE agreement_state (
    agreement uuid NOT NULL REFERENCES agreement (id),
    day       date NOT NULL,
    state     text NOT NULL CHECK (length(state) <= 40),
    rank      int NOT NULL,
    PRIMARY KEY (agreement, state)
);
CREATE INDEX agreement_state_day ON agreement_state (agreement, day DESC, rank DESC);

-- Things of other rooms that the record cites.
CREATE TABLE agreement_ref (
    agreement uuid NOT NULL REFERENCES agreement (id),
    kind      text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
    ref       text NOT NULL CHECK (length(ref) BETWEEN 1 AND 200),
    PRIMARY KEY (agreement, kind, ref)
);
CREATE INDEX agreement_ref_ref ON agreement_ref (kind, ref);

CREATE TABLE agreement_document (
    agreement  uuid NOT NULL REFERENCES agreement (id),
    sha512     bytea NOT NULL CHECK (length(sha512) = 64),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text NOT NULL CHECK (length(media_type) <= 200),
    bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20971520),
    text       text NOT NULL, -- the words in it, as far as it has any
    PRIMARY KEY (agreement, sha512)
);
ALTER TABLE agreement_document ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which versions signed dispatches have told.
CREATE TABLE agreement_told (
    agreement uuid NOT NULL REFERENCES agreement (id),
    version   int NOT NULL,
    dispatch  uuid NOT NULL REFERENCES dispatch (id),
    at        timestamptz NOT NULL,
    PRIMARY KEY (agreement, dispatch)
);
CREATE INDEX agreement_told_dispatch ON agreement_told (dispatch);

-- The ministry's procedure for a kind of agreement; the last one counts. No secret: it is how the
-- ministry works.
CREATE TABLE agreement_procedure (
    id     uuid PRIMARY KEY,
    kind   text NOT NULL CHECK (length(kind) <= 40),
    steps  text NOT NULL CHECK (length(steps) <= 20000),
    author text NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX agreement_procedure_kind ON agreement_procedure (kind, at DESC);

-- What was written stands.
CREATE FUNCTION agreement_past_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was written of an agreement stands' USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER past_stands BEFORE UPDATE OR DELETE ON agreement_version FOR EACH ROW EXECUTE FUNCTION agreement_past_stands();
CREATE TRIGGER past_stands BEFORE UPDATE OR DELETE ON agreement_document FOR EACH ROW EXECUTE FUNCTION agreement_past_stands();
CREATE TRIGGER past_stands BEFORE UPDATE OR DELETE ON agreement_told FOR EACH ROW EXECUTE FUNCTION agreement_past_stands();
CREATE TRIGGER past_stands BEFORE UPDATE OR DELETE ON agreement_procedure FOR EACH ROW EXECUTE FUNCTION agreement_past_stands();

-- Whoever may read a dispatch that brought an agreement may see the agreement: by attribution or
-- grant a dispatch gains readers after it has arrived.
CREATE FUNCTION agreement_follows_readers() RETURNS trigger
    LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
BEGIN
    UPDATE agreement SET readers = ARRAY(SELECT DISTINCT k FROM unnest(agreement.readers || NEW.readers) k)
     WHERE origin = 'ARRIVED' AND NOT (NEW.readers <@ agreement.readers)
       AND id IN (SELECT m.thing FROM annex_outcome m
                   WHERE m.dispatch = NEW.id AND m.state = 'TAKEN' AND m.media_type = 'application/vnd.chancery.agreements+json');
    RETURN NULL;
END $$;
CREATE TRIGGER agreement_follows_readers AFTER UPDATE OF readers ON dispatch
    FOR EACH ROW WHEN (OLD.readers IS DISTINCT FROM NEW.readers) EXECUTE FUNCTION agreement_follows_readers();

-- Units whose agreements the person keeps.
CREATE FUNCTION agreement_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'DEPARTMENT_OFFICER', 'PLANNING_OFFICER']);

-- Units for which the person defines the ministry's procedures.
CREATE FUNCTION procedure_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN (SELECT coalesce(array_agg(u ORDER BY u), '{}') FROM unnest(units_as(ARRAY['PLANNING_OFFICER', 'HEAD_OF_UNIT'])) u
             WHERE EXISTS (SELECT 1 FROM unit WHERE unit.code = u AND unit.kind = 'MINISTRY_UNIT'));

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['agreement', 'agreement_version', 'agreement_party', 'agreement_state', 'agreement_ref',
                                'agreement_document', 'agreement_told', 'agreement_procedure'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;

CREATE POLICY need_to_know ON agreement FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
-- A former version may have been marked higher than the agreement is today.
CREATE POLICY need_to_know ON agreement_version FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments())
           AND agreement IN (SELECT a.id FROM agreement a));

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['agreement_party', 'agreement_state', 'agreement_ref', 'agreement_document', 'agreement_told'] LOOP
        EXECUTE format('CREATE POLICY with_agreement ON %I FOR SELECT TO chancery_person USING (agreement IN (SELECT a.id FROM agreement a))', name);
    END LOOP;
END $$;
CREATE POLICY everybody ON agreement_procedure FOR SELECT TO chancery_person USING (true);

REVOKE ALL ON FUNCTION agreement_units(), procedure_units(), agreement_past_stands(), agreement_follows_readers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agreement_units(), procedure_units() TO chancery_person, chancery_node;
