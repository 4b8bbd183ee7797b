-- Communiqués: what the service tells the public, alone or with another side.
--
-- What one says is a value in one JSON form, kept as the text that its digest is over. It changes in place
-- and keeps every former row (trigger communique_stands). Once released it stands; only the node releases,
-- because the digest goes into the register in the same transaction.

CREATE TABLE communique (
    id           uuid PRIMARY KEY,
    origin       text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    unit         text NOT NULL REFERENCES unit (code),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    country      text CHECK (country ~ '^[A-Z]{2}$'),
    day          date NOT NULL,
    about_kind   text CHECK (about_kind ~ '^[a-z][a-z-]{0,39}$'),
    about_id     text CHECK (length(about_id) BETWEEN 1 AND 200),
    languages    text[] NOT NULL CHECK (cardinality(languages) > 0 AND languages <@ '{fr,en,es,ar}'),
    words        text NOT NULL, -- title, other side, headings and our texts, for looking up
    content      text NOT NULL,
    state        text NOT NULL CHECK (state IN ('DRAFTED', 'PROPOSED', 'AGREED', 'RELEASED', 'WITHDRAWN')),
    act          text NOT NULL CHECK (act IN ('DRAFTED', 'CHANGED', 'PROPOSED', 'ANSWERED', 'AGREED', 'REOPENED', 'RELEASED', 'WITHDRAWN')),
    note         text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    digest       bytea CHECK (length(digest) = 64),
    released_at  timestamptz,
    corrects     uuid CHECK (corrects <> id),
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    CHECK ((about_kind IS NULL) = (about_id IS NULL)),
    CHECK ((state = 'RELEASED') = (digest IS NOT NULL)),
    CHECK ((state = 'RELEASED') = (released_at IS NOT NULL))
);
CREATE INDEX communique_day ON communique (day DESC, changed_at DESC, id);
CREATE INDEX communique_about ON communique (about_kind, about_id) WHERE about_id IS NOT NULL;
CREATE INDEX communique_corrects ON communique (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX communique_country ON communique (country, day DESC);
CREATE INDEX communique_readers ON communique USING gin (readers);

CREATE TABLE communique_version (LIKE communique, PRIMARY KEY (id, version));

-- Which version of a communiqué a signed dispatch has told.
CREATE TABLE communique_sent (
    communique uuid NOT NULL REFERENCES communique (id),
    version    int NOT NULL,
    dispatch   uuid NOT NULL REFERENCES dispatch (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (communique, dispatch)
);
CREATE INDEX communique_sent_dispatch ON communique_sent (dispatch);

-- Units for which the person writes communiqués, and those for which they publish them.
CREATE FUNCTION communique_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'DEPARTMENT_OFFICER', 'PRESS_OFFICER']);
CREATE FUNCTION communique_releasing_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'PRESS_OFFICER']);

-- Every change keeps the row before it; nobody can write that history by hand; what is released or withdrawn
-- stands; a reader who was let in is not lost, and without a new version only readers are gained.
CREATE FUNCTION communique_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF NOT (OLD.readers <@ NEW.readers) THEN
        RAISE EXCEPTION 'the readers of communique % stay', OLD.id USING ERRCODE = 'CH001';
    END IF;
    IF NEW.version = OLD.version THEN
        IF (to_jsonb(NEW) - 'readers') IS DISTINCT FROM (to_jsonb(OLD) - 'readers') THEN
            RAISE EXCEPTION 'communique % stands', OLD.id USING ERRCODE = 'CH001';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.version < OLD.version OR OLD.state IN ('RELEASED', 'WITHDRAWN')
       OR (NEW.id, NEW.origin, NEW.unit, NEW.author, NEW.created_at, NEW.corrects)
          IS DISTINCT FROM (OLD.id, OLD.origin, OLD.unit, OLD.author, OLD.created_at, OLD.corrects)
       OR (NEW.origin = 'HERE' AND (OLD.state || '>' || NEW.state) NOT IN
              ('DRAFTED>DRAFTED', 'DRAFTED>PROPOSED', 'DRAFTED>RELEASED', 'DRAFTED>WITHDRAWN', 'PROPOSED>PROPOSED',
               'PROPOSED>AGREED', 'PROPOSED>WITHDRAWN', 'AGREED>PROPOSED', 'AGREED>RELEASED', 'AGREED>WITHDRAWN')) THEN
        RAISE EXCEPTION 'communique % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    INSERT INTO communique_version SELECT OLD.*;
    RETURN NEW;
END $$;
CREATE TRIGGER communique_stands BEFORE UPDATE ON communique FOR EACH ROW EXECUTE FUNCTION communique_stands();

CREATE FUNCTION communique_sent_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what told communique % stands', OLD.communique USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON communique_sent FOR EACH ROW EXECUTE FUNCTION communique_sent_stands();

-- Whoever may read a dispatch that carries a communiqué may see the communiqué.
CREATE FUNCTION communique_follows_readers() RETURNS trigger
    LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
BEGIN
    UPDATE communique SET readers = ARRAY(SELECT DISTINCT k FROM unnest(communique.readers || NEW.readers) k)
     WHERE NOT (NEW.readers <@ communique.readers) AND origin = 'ARRIVED'
       AND id IN (SELECT s.communique FROM communique_sent s WHERE s.dispatch = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER communique_follows_readers AFTER UPDATE OF readers ON dispatch
    FOR EACH ROW WHEN (OLD.readers IS DISTINCT FROM NEW.readers) EXECUTE FUNCTION communique_follows_readers();

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['communique', 'communique_version', 'communique_sent'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_node, chancery_person', name);
    END LOOP;
END $$;
CREATE POLICY need_to_know ON communique FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
-- A former row may have been marked higher than the row of today, and was for fewer.
CREATE POLICY need_to_know ON communique_version FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys())
           AND id IN (SELECT c.id FROM communique c));
CREATE POLICY owner_keeps ON communique_version FOR INSERT TO chancery_owner WITH CHECK (true);
CREATE POLICY with_communique ON communique_sent FOR SELECT TO chancery_person
    USING (communique IN (SELECT c.id FROM communique c));
GRANT INSERT, UPDATE ON communique TO chancery_node;
GRANT INSERT ON communique_sent TO chancery_node;

-- What people write themselves.
GRANT INSERT ON communique TO chancery_person;
GRANT UPDATE (title, country, day, about_kind, about_id, languages, words, content, state, act, note, label, compartments, version,
              changed_by, changed_at) ON communique TO chancery_person;
CREATE POLICY staff_add ON communique FOR INSERT TO chancery_person
    WITH CHECK (origin = 'HERE' AND unit = ANY ((SELECT communique_units())::text[]) AND state = 'DRAFTED' AND act = 'DRAFTED'
                AND author = current_person() AND changed_by = current_person() AND version = 0
                AND ('unit:' || unit) = ANY (readers) AND readers <@ ARRAY['unit:' || unit, 'head:' || unit]
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_change ON communique FOR UPDATE TO chancery_person
    USING (origin = 'HERE' AND unit = ANY ((SELECT communique_units())::text[]) AND state NOT IN ('RELEASED', 'WITHDRAWN')
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
    WITH CHECK (changed_by = current_person() AND state <> 'RELEASED'
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));

REVOKE ALL ON FUNCTION communique_units(), communique_releasing_units(), communique_stands(), communique_sent_stands(),
    communique_follows_readers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION communique_units(), communique_releasing_units() TO chancery_person, chancery_node;
