-- Engagements: visits, meetings, calls and events with others; commitments: who promised what to whom, by when.
--
-- Both are seen under need-to-know as a dispatch is, change in place and keep every former row
-- (trigger engagement_stands). What an engagement says is one value, its content; the trigger
-- engagement_lays_out keeps whom and what it names in tables of their own, for looking up.

CREATE TABLE engagement (
    id            uuid PRIMARY KEY,
    origin        text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED', 'ARCHIVE')),
    unit          text REFERENCES unit (code),
    kind          text NOT NULL CHECK (kind IN ('VISIT', 'DELEGATION', 'MEETING', 'CALL', 'WORKING_MEAL', 'EVENT', 'OTHER')),
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    country       text CHECK (country ~ '^[A-Z]{2}$'),
    place         text NOT NULL DEFAULT '' CHECK (length(place) <= 300),
    starts        date NOT NULL,
    ends          date NOT NULL CHECK (ends >= starts),
    content       jsonb NOT NULL,
    label         int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments  text[] NOT NULL DEFAULT '{}',
    readers       text[] NOT NULL,
    version       int NOT NULL DEFAULT 0,
    author        uuid REFERENCES person (id),
    created_at    timestamptz NOT NULL,
    changed_by    uuid REFERENCES person (id),
    changed_at    timestamptz NOT NULL,
    cancelled_at  timestamptz,
    cancel_reason text NOT NULL DEFAULT '' CHECK (length(cancel_reason) <= 500),
    source        text UNIQUE CHECK (length(source) BETWEEN 1 AND 200),
    CHECK (origin = 'ARCHIVE' OR unit IS NOT NULL),
    CHECK ((origin = 'ARCHIVE') = (source IS NOT NULL)),
    CHECK (cancelled_at IS NULL OR cancel_reason <> '')
);
CREATE INDEX engagement_days ON engagement (starts DESC, id);
CREATE INDEX engagement_country ON engagement (country, starts DESC);
CREATE INDEX engagement_readers ON engagement USING gin (readers);

CREATE TABLE engagement_version (LIKE engagement, PRIMARY KEY (id, version));

-- Whom an engagement names, with the function as it was worded then.
CREATE TABLE engagement_participant (
    engagement  uuid NOT NULL REFERENCES engagement (id),
    position    int NOT NULL,
    side        text NOT NULL CHECK (side IN ('OURS', 'THEIRS', 'OTHER')),
    name        text NOT NULL,
    function    text NOT NULL,
    institution text NOT NULL,
    ref_kind    text,
    ref_id      text,
    PRIMARY KEY (engagement, position)
);
CREATE INDEX engagement_participant_name ON engagement_participant (lower(name));
CREATE INDEX engagement_participant_ref ON engagement_participant (ref_kind, ref_id) WHERE ref_id IS NOT NULL;

-- Every thing of another room that an engagement names, in whichever part of it.
CREATE TABLE engagement_link (
    engagement uuid NOT NULL REFERENCES engagement (id),
    kind       text NOT NULL,
    ref        text NOT NULL,
    PRIMARY KEY (engagement, kind, ref)
);
CREATE INDEX engagement_link_ref ON engagement_link (kind, ref);

CREATE TABLE engagement_picture (
    engagement uuid NOT NULL REFERENCES engagement (id),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    sha512     bytea NOT NULL CHECK (length(sha512) = 64),
    bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 10485760),
    caption    text NOT NULL DEFAULT '' CHECK (length(caption) <= 300),
    author     uuid REFERENCES person (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (engagement, sha512)
);
ALTER TABLE engagement_picture ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which version of an engagement a signed dispatch has told.
CREATE TABLE engagement_sent (
    engagement uuid NOT NULL REFERENCES engagement (id),
    version    int NOT NULL,
    dispatch   uuid NOT NULL REFERENCES dispatch (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (engagement, dispatch)
);
CREATE INDEX engagement_sent_dispatch ON engagement_sent (dispatch);

CREATE TABLE commitment (
    id               uuid PRIMARY KEY,
    origin           text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    unit             text NOT NULL REFERENCES unit (code),
    side             text NOT NULL CHECK (side IN ('OURS', 'THEIRS')),
    by_whom          text NOT NULL CHECK (length(by_whom) BETWEEN 1 AND 300),
    to_whom          text NOT NULL DEFAULT '' CHECK (length(to_whom) <= 300),
    words            text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    due              date,
    country          text CHECK (country ~ '^[A-Z]{2}$'),
    said_on          date NOT NULL,
    said_kind        text CHECK (said_kind ~ '^[a-z][a-z-]{0,39}$'),
    said_id          text CHECK (length(said_id) BETWEEN 1 AND 200),
    said_text        text NOT NULL DEFAULT '' CHECK (length(said_text) <= 300),
    responsible      uuid REFERENCES person (id),
    responsible_name text NOT NULL DEFAULT '' CHECK (length(responsible_name) <= 300),
    state            text NOT NULL CHECK (state IN ('OPEN', 'KEPT', 'BROKEN', 'OVERTAKEN')),
    decided_on       date,
    note             text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    evidence_kind    text CHECK (evidence_kind ~ '^[a-z][a-z-]{0,39}$'),
    evidence_id      text CHECK (length(evidence_id) BETWEEN 1 AND 200),
    evidence_text    text NOT NULL DEFAULT '' CHECK (length(evidence_text) <= 300),
    label            int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments     text[] NOT NULL DEFAULT '{}',
    readers          text[] NOT NULL,
    version          int NOT NULL DEFAULT 0,
    author           uuid REFERENCES person (id),
    created_at       timestamptz NOT NULL,
    changed_by       uuid REFERENCES person (id),
    changed_at       timestamptz NOT NULL,
    CHECK ((said_kind IS NULL) = (said_id IS NULL)),
    CHECK ((evidence_kind IS NULL) = (evidence_id IS NULL)),
    counterpart      uuid REFERENCES commitment (id), -- of what both sides promised, the other side's half
    CHECK ((state = 'OPEN') = (decided_on IS NULL)),
    CHECK (counterpart <> id)
);
CREATE INDEX commitment_counterpart ON commitment (counterpart) WHERE counterpart IS NOT NULL;
CREATE INDEX commitment_due ON commitment (due) WHERE state = 'OPEN';
CREATE INDEX commitment_country ON commitment (country);
CREATE INDEX commitment_said ON commitment (said_kind, said_id);
CREATE INDEX commitment_responsible ON commitment (responsible) WHERE state = 'OPEN';
CREATE INDEX commitment_readers ON commitment USING gin (readers);

CREATE TABLE commitment_version (LIKE commitment, PRIMARY KEY (id, version));

-- Units whose engagements the person keeps.
CREATE FUNCTION engagement_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'DEPARTMENT_OFFICER',
                          'PLANNING_OFFICER', 'PRESS_OFFICER']);

-- Every change keeps the row before it, and nobody can write that history by hand. A reader who was let in
-- by a dispatch, or who wrote it, is not lost; without a new version only readers are gained.
CREATE FUNCTION engagement_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF NEW.version = OLD.version THEN
        IF (to_jsonb(NEW) - 'readers') IS DISTINCT FROM (to_jsonb(OLD) - 'readers') OR NOT (OLD.readers <@ NEW.readers) THEN
            RAISE EXCEPTION '% % stands', TG_TABLE_NAME, OLD.id USING ERRCODE = 'CH001';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.version < OLD.version
       OR (NEW.id, NEW.origin, NEW.unit, NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.origin, OLD.unit, OLD.author, OLD.created_at) THEN
        RAISE EXCEPTION '% % stands', TG_TABLE_NAME, OLD.id USING ERRCODE = 'CH001';
    END IF;
    IF TG_TABLE_NAME = 'engagement' THEN
        INSERT INTO engagement_version SELECT OLD.*;
    ELSE
        INSERT INTO commitment_version SELECT OLD.*;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER engagement_stands BEFORE UPDATE ON engagement FOR EACH ROW EXECUTE FUNCTION engagement_stands();
CREATE TRIGGER engagement_stands BEFORE UPDATE ON commitment FOR EACH ROW EXECUTE FUNCTION engagement_stands();

-- What was called off does not change any more; who was let in stays.
CREATE FUNCTION engagement_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.origin = 'ARCHIVE' OR (OLD.origin = 'HERE' AND OLD.cancelled_at IS NOT NULL) THEN
        RAISE EXCEPTION 'engagement % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    IF NEW.changed_by IS NOT NULL
       AND NOT (array_remove(OLD.readers, 'public') <@ NEW.readers AND NEW.readers <@ (OLD.readers || 'public'::text)) THEN
        RAISE EXCEPTION 'the readers of engagement % follow its unit and its dispatches', OLD.id USING ERRCODE = 'CH001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER engagement_is_open BEFORE UPDATE ON engagement
    FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION engagement_is_open();

CREATE FUNCTION engagement_lays_out() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    DELETE FROM engagement_participant WHERE engagement = NEW.id;
    DELETE FROM engagement_link WHERE engagement = NEW.id;
    INSERT INTO engagement_participant
    SELECT NEW.id, p.n, p.v ->> 'side', p.v ->> 'name', p.v ->> 'function', p.v ->> 'institution',
           p.v -> 'entry' ->> 'kind', p.v -> 'entry' ->> 'id'
      FROM jsonb_array_elements(NEW.content -> 'participants') WITH ORDINALITY p(v, n);
    INSERT INTO engagement_link
    SELECT DISTINCT NEW.id, r ->> 'kind', r ->> 'id'
      FROM (SELECT p -> 'entry' AS r FROM jsonb_array_elements(NEW.content -> 'participants') p
            UNION ALL SELECT c -> 'ref' FROM jsonb_array_elements(NEW.content -> 'cited') c
            UNION ALL SELECT a -> 'ref' FROM jsonb_array_elements(NEW.content -> 'actions') a) named
     WHERE jsonb_typeof(r) = 'object';
    RETURN NULL;
END $$;
CREATE TRIGGER engagement_lays_out AFTER INSERT OR UPDATE OF content ON engagement
    FOR EACH ROW EXECUTE FUNCTION engagement_lays_out();

-- What was sent, and what was kept as a picture, stands.
CREATE FUNCTION engagement_part_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what % holds of engagement % stands', TG_TABLE_NAME, OLD.engagement USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON engagement_sent FOR EACH ROW EXECUTE FUNCTION engagement_part_stands();
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON engagement_picture FOR EACH ROW EXECUTE FUNCTION engagement_part_stands();

-- Whoever may read a dispatch that carries an engagement may see the engagement and the commitments that came with it.
CREATE FUNCTION engagement_follows_readers() RETURNS trigger
    LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
BEGIN
    UPDATE engagement SET readers = ARRAY(SELECT DISTINCT k FROM unnest(engagement.readers || NEW.readers) k)
     WHERE NOT (NEW.readers <@ engagement.readers) AND origin = 'ARRIVED'
       AND id IN (SELECT s.engagement FROM engagement_sent s WHERE s.dispatch = NEW.id);
    UPDATE commitment SET readers = ARRAY(SELECT DISTINCT k FROM unnest(commitment.readers || NEW.readers) k)
     WHERE NOT (NEW.readers <@ commitment.readers) AND origin = 'ARRIVED' AND said_kind = 'engagement'
       AND said_id IN (SELECT s.engagement::text FROM engagement_sent s WHERE s.dispatch = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER engagement_follows_readers AFTER UPDATE OF readers ON dispatch
    FOR EACH ROW WHEN (OLD.readers IS DISTINCT FROM NEW.readers) EXECUTE FUNCTION engagement_follows_readers();

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['engagement', 'engagement_version', 'engagement_participant', 'engagement_link', 'engagement_picture',
        'engagement_sent', 'commitment', 'commitment_version'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_node, chancery_person', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['engagement_participant', 'engagement_link', 'engagement_picture', 'engagement_sent'] LOOP
        EXECUTE format('CREATE POLICY with_engagement ON %I FOR SELECT TO chancery_person USING (engagement IN (SELECT e.id FROM engagement e))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['engagement', 'commitment'] LOOP
        EXECUTE format('CREATE POLICY need_to_know ON %I FOR SELECT TO chancery_person
            USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))', name);
        -- A former row may have been marked higher than the row of today, and the other way round.
        EXECUTE format('CREATE POLICY need_to_know ON %1$I_version FOR SELECT TO chancery_person
            USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys())
                   AND id IN (SELECT e.id FROM %1$I e))', name);
        EXECUTE format('CREATE POLICY owner_keeps ON %I_version FOR INSERT TO chancery_owner WITH CHECK (true)', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['engagement_participant', 'engagement_link'] LOOP
        EXECUTE format('CREATE POLICY owner_keeps ON %I TO chancery_owner USING (true) WITH CHECK (true)', name);
    END LOOP;
END $$;
GRANT INSERT, UPDATE ON engagement, commitment TO chancery_node;
GRANT INSERT ON engagement_picture, engagement_sent TO chancery_node;

-- What people write themselves.
GRANT INSERT ON engagement, commitment, engagement_picture TO chancery_person;
GRANT UPDATE (kind, title, country, place, starts, ends, content, label, compartments, readers, version, changed_by, changed_at,
              cancelled_at, cancel_reason) ON engagement TO chancery_person;
GRANT UPDATE (side, by_whom, to_whom, words, due, country, said_on, said_kind, said_id, said_text, responsible, responsible_name, state,
              decided_on, note, evidence_kind, evidence_id, evidence_text, label, compartments, readers, version, changed_by,
              changed_at) ON commitment TO chancery_person;
CREATE POLICY staff_add ON engagement FOR INSERT TO chancery_person
    WITH CHECK (origin = 'HERE' AND unit = ANY ((SELECT engagement_units())::text[])
                AND author = current_person() AND changed_by = current_person() AND version = 0 AND cancelled_at IS NULL
                AND ('unit:' || unit) = ANY (readers) AND readers <@ ARRAY['unit:' || unit, 'head:' || unit, 'public']
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_change ON engagement FOR UPDATE TO chancery_person
    USING (origin = 'HERE' AND unit = ANY ((SELECT engagement_units())::text[]) AND cancelled_at IS NULL
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
    WITH CHECK (changed_by = current_person() AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_add ON engagement_picture FOR INSERT TO chancery_person
    WITH CHECK (author = current_person()
                AND engagement IN (SELECT e.id FROM engagement e WHERE e.origin = 'HERE' AND e.unit = ANY ((SELECT engagement_units())::text[])));
CREATE POLICY staff_add ON commitment FOR INSERT TO chancery_person
    WITH CHECK (origin = 'HERE' AND unit = ANY ((SELECT engagement_units())::text[])
                AND author = current_person() AND changed_by = current_person() AND version = 0
                AND ('unit:' || unit) = ANY (readers)
                AND readers <@ ARRAY['unit:' || unit, 'head:' || unit, 'public', 'person:' || coalesce(responsible::text, '')]
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_change ON commitment FOR UPDATE TO chancery_person
    USING (origin = 'HERE' AND (unit = ANY ((SELECT engagement_units())::text[]) OR responsible = current_person())
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
    WITH CHECK (changed_by = current_person() AND ('unit:' || unit) = ANY (readers)
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));

REVOKE ALL ON FUNCTION engagement_units(), engagement_stands(), engagement_is_open(), engagement_lays_out(), engagement_part_stands(),
    engagement_follows_readers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION engagement_units() TO chancery_person, chancery_node;
