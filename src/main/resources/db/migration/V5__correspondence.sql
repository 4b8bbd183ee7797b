-- The dispatch: drafted and signed here, arrived from elsewhere, taken over from an archive, or a letter
-- from outside that was registered by hand.
--
-- A draft belongs to people and is written by them under their own rights. From its signature on a
-- dispatch belongs to the register: only the node writes what happens to it, and its content never
-- changes again (trigger dispatch_stands).

CREATE TABLE dispatch (
    id             uuid PRIMARY KEY,
    origin         text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED', 'ARCHIVE', 'OUTSIDE')),
    kind           text NOT NULL DEFAULT 'DISPATCH'
                   CHECK (kind IN ('DISPATCH', 'CORRECTION', 'CANCELLATION', 'READDRESSAL')),
    binds_to       uuid,
    state          text NOT NULL
                   CHECK (state IN ('DRAFT', 'IN_CIRCUIT', 'RETURNED', 'APPROVED', 'SIGNED', 'ARRIVED', 'ARCHIVED')),
    from_unit      text,
    sender         text NOT NULL DEFAULT '',
    place          text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
    dated          date,
    dated_text     text NOT NULL DEFAULT '',
    transmission   text NOT NULL CHECK (transmission IN ('CLEAR', 'ENCRYPTED')),
    label          int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments   text[] NOT NULL DEFAULT '{}',
    precedence     int NOT NULL CHECK (precedence BETWEEN 0 AND 4),
    subject        text NOT NULL DEFAULT '' CHECK (length(subject) <= 1000),
    body_html      text NOT NULL DEFAULT '' CHECK (length(body_html) <= 2000000),
    language       text NOT NULL DEFAULT '',
    due            date,
    author         uuid,
    signer         uuid,
    signed_by      text NOT NULL DEFAULT '',
    signed_at      timestamptz,
    number         text NOT NULL DEFAULT '',
    number_year    int,
    number_value   bigint,
    readers        text[] NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    version        int NOT NULL DEFAULT 0,
    -- The version that the last text to be saved made; later ones attached or removed a document.
    text_version   int NOT NULL DEFAULT 0,
    archive_source text UNIQUE,
    CHECK (origin IN ('ARCHIVE', 'OUTSIDE') OR from_unit IS NOT NULL),
    CHECK (kind = 'DISPATCH' OR binds_to IS NOT NULL),
    CHECK (state <> 'SIGNED' OR (number_value IS NOT NULL AND signed_at IS NOT NULL))
);
CREATE UNIQUE INDEX dispatch_number_once ON dispatch (from_unit, number_year, number_value)
    WHERE origin = 'HERE' AND number_value IS NOT NULL;
CREATE INDEX dispatch_readers ON dispatch USING gin (readers);
CREATE INDEX dispatch_recent ON dispatch (state, updated_at DESC);
CREATE INDEX dispatch_binds ON dispatch (binds_to) WHERE binds_to IS NOT NULL;
CREATE INDEX dispatch_from_number ON dispatch (from_unit, number_year, number_value);

CREATE TABLE addressee (
    dispatch uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
    unit     text NOT NULL CHECK (length(unit) <= 200),
    part     text NOT NULL CHECK (part IN ('ACTION', 'INFORMATION')),
    position int NOT NULL,
    PRIMARY KEY (dispatch, unit)
);
CREATE INDEX addressee_unit ON addressee (unit);

CREATE TABLE reference (
    dispatch uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
    position int NOT NULL,
    text     text NOT NULL CHECK (length(text) <= 500),
    target   uuid,
    unit     text,
    number   text,
    dated    text,
    PRIMARY KEY (dispatch, position)
);
CREATE INDEX reference_target ON reference (target) WHERE target IS NOT NULL;

CREATE TABLE annex (
    id         uuid PRIMARY KEY,
    dispatch   uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
    position   int NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text NOT NULL CHECK (length(media_type) <= 200),
    size       bigint NOT NULL CHECK (size BETWEEN 0 AND 20971520),
    sha512     bytea NOT NULL CHECK (length(sha512) = 64),
    text       text NOT NULL DEFAULT ''
);
CREATE INDEX annex_dispatch ON annex (dispatch);

CREATE TABLE annex_content (
    annex uuid PRIMARY KEY REFERENCES annex (id) ON DELETE CASCADE,
    bytes bytea NOT NULL
);
ALTER TABLE annex_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The approval circuit: who must look at a draft before it is signed, in order.
CREATE TABLE circuit_step (
    dispatch     uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
    round        int NOT NULL,
    position     int NOT NULL,
    person       uuid NOT NULL REFERENCES person (id),
    outcome      text NOT NULL CHECK (outcome IN ('WAITING', 'APPROVED', 'RETURNED', 'DELEGATED')),
    comment      text NOT NULL DEFAULT '' CHECK (length(comment) <= 4000),
    at           timestamptz,
    delegated_to uuid REFERENCES person (id),
    PRIMARY KEY (dispatch, round, position)
);
CREATE INDEX circuit_step_waiting ON circuit_step (person) WHERE outcome = 'WAITING';

-- What became of a signed dispatch at each addressee, as the sender knows it.
CREATE TABLE trail (
    dispatch uuid NOT NULL REFERENCES dispatch (id),
    unit     text NOT NULL,
    state    text NOT NULL CHECK (state IN ('QUEUED', 'CARRIED', 'DELIVERED', 'REGISTERED', 'READ', 'UNDELIVERED')),
    at       timestamptz NOT NULL,
    note     text NOT NULL DEFAULT '',
    signer   text NOT NULL DEFAULT '',
    receipt  bytea,
    PRIMARY KEY (dispatch, unit, state)
);

-- An arrival in the book of a unit of this node.
CREATE TABLE arrival (
    dispatch      uuid NOT NULL REFERENCES dispatch (id),
    unit          text NOT NULL,
    number_year   int NOT NULL,
    number_value  bigint NOT NULL,
    registered_at timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('REGISTERED', 'ATTRIBUTED', 'ANSWERED', 'FILED')),
    due           date,
    answered_by   uuid,
    filed_at      timestamptz,
    filed_by      uuid,
    PRIMARY KEY (dispatch, unit),
    UNIQUE (unit, number_year, number_value)
);
CREATE INDEX arrival_open ON arrival (due) WHERE state IN ('REGISTERED', 'ATTRIBUTED');

CREATE TABLE attribution (
    id        uuid PRIMARY KEY,
    dispatch  uuid NOT NULL REFERENCES dispatch (id),
    unit      text NOT NULL,
    to_unit   text,
    to_person uuid REFERENCES person (id),
    due       date,
    by_person uuid NOT NULL REFERENCES person (id),
    at        timestamptz NOT NULL,
    CHECK ((to_unit IS NULL) <> (to_person IS NULL))
);
CREATE INDEX attribution_dispatch ON attribution (dispatch);
CREATE INDEX attribution_person ON attribution (to_person);

-- Need-to-know given to somebody by name, with its reason.
CREATE TABLE named_grant (
    dispatch  uuid NOT NULL REFERENCES dispatch (id),
    person    uuid NOT NULL REFERENCES person (id),
    by_person uuid NOT NULL REFERENCES person (id),
    reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    at        timestamptz NOT NULL,
    PRIMARY KEY (dispatch, person)
);

-- What a person is told of: non-delivery, return, refusal at the other end.
CREATE TABLE notice (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES person (id),
    kind     text NOT NULL CHECK (kind IN ('UNDELIVERED', 'RETURNED', 'TO_APPROVE', 'TO_SIGN', 'ATTRIBUTED', 'ANSWERED', 'GRANTED')),
    dispatch uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
    unit     text NOT NULL DEFAULT '',
    at       timestamptz NOT NULL,
    seen_at  timestamptz
);
CREATE INDEX notice_person ON notice (person, at DESC);

-- The first time that somebody of an addressed unit opened it: what a receipt of reading says.
CREATE TABLE first_reading (
    dispatch    uuid NOT NULL REFERENCES dispatch (id),
    unit        text NOT NULL,
    at          timestamptz NOT NULL,
    receipt_due boolean NOT NULL DEFAULT true,
    PRIMARY KEY (dispatch, unit)
);
CREATE INDEX first_reading_due ON first_reading (at) WHERE receipt_due;

-- Evidence and the protocol's memory: of the node alone.
CREATE TABLE sealed_dispatch (
    dispatch  uuid PRIMARY KEY REFERENCES dispatch (id),
    container bytea NOT NULL,
    digest    bytea NOT NULL CHECK (length(digest) = 64)
);
-- Where the log says what the node holds of a dispatch; the order in which it came to hold them.
CREATE TABLE registration (
    position bigint PRIMARY KEY CHECK (position >= 0),
    dispatch uuid NOT NULL UNIQUE REFERENCES dispatch (id)
);
CREATE TABLE opened_dispatch (
    from_unit text NOT NULL,
    dispatch  uuid NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (from_unit, dispatch)
);
CREATE TABLE sender_sequence (
    from_unit text PRIMARY KEY,
    last      bigint NOT NULL
);
-- Counts what each unit of this node has sent, over all years.
CREATE TABLE departure_sequence (
    unit text PRIMARY KEY,
    last bigint NOT NULL
);
-- The versions of the service's directory that this node has taken over.
CREATE TABLE directory_version (
    version bigint PRIMARY KEY,
    at      timestamptz NOT NULL
);
CREATE TABLE receipt_due (
    id       uuid PRIMARY KEY,
    node     text NOT NULL,
    unit     text NOT NULL,
    dispatch uuid NOT NULL,
    digest   bytea NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('DELIVERED', 'REGISTERED', 'READ')),
    note     text NOT NULL DEFAULT '',
    at       timestamptz NOT NULL
);

-- A number as the books print it: at least four digits and the year.
CREATE FUNCTION printed_number(value bigint, year int) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN lpad(value::text, greatest(4, length(value::text)), '0') || '/' || year;

-- From its signature on, a content stands. Only who may read it may still grow.
CREATE FUNCTION dispatch_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state IN ('SIGNED', 'ARRIVED', 'ARCHIVED') THEN
            RAISE EXCEPTION 'dispatch % is registered and stands', OLD.id USING ERRCODE = 'CH001';
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.state IN ('SIGNED', 'ARRIVED', 'ARCHIVED')
       AND (to_jsonb(NEW) - 'readers') IS DISTINCT FROM (to_jsonb(OLD) - 'readers') THEN
        RAISE EXCEPTION 'dispatch % is registered and stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    IF OLD.state IN ('SIGNED', 'ARRIVED', 'ARCHIVED') AND NOT (OLD.readers <@ NEW.readers) THEN
        RAISE EXCEPTION 'dispatch % cannot lose a reader', OLD.id USING ERRCODE = 'CH001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dispatch_stands BEFORE UPDATE OR DELETE ON dispatch
    FOR EACH ROW EXECUTE FUNCTION dispatch_stands();

-- The same for what hangs on it: parts of a registered dispatch may be added by nobody later.
CREATE FUNCTION dispatch_part_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whose uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.dispatch ELSE NEW.dispatch END;
BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM dispatch d WHERE d.id = whose AND d.state IN ('SIGNED', 'ARRIVED', 'ARCHIVED')) THEN
        RAISE EXCEPTION 'dispatch % is registered and stands', whose USING ERRCODE = 'CH001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON addressee FOR EACH ROW EXECUTE FUNCTION dispatch_part_stands();
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON reference FOR EACH ROW EXECUTE FUNCTION dispatch_part_stands();
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON annex FOR EACH ROW EXECUTE FUNCTION dispatch_part_stands();

CREATE FUNCTION annex_content_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM annex a JOIN dispatch d ON d.id = a.dispatch
                WHERE a.id = OLD.annex AND d.state IN ('SIGNED', 'ARRIVED', 'ARCHIVED')) THEN
        RAISE EXCEPTION 'annex % is registered and stands', OLD.annex USING ERRCODE = 'CH001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON annex_content FOR EACH ROW EXECUTE FUNCTION annex_content_stands();

-- What became of annexes that rooms above take over (chancery.correspondence.annexes); the node alone writes here,
-- after a dispatch was signed or had arrived.
CREATE TABLE annex_outcome (
    annex      uuid PRIMARY KEY REFERENCES annex (id),
    dispatch   uuid NOT NULL REFERENCES dispatch (id),
    media_type text NOT NULL,
    position   bigint NOT NULL, -- of the dispatch in the log
    thing      uuid, -- what it is about; none when it could not be read
    kind       text NOT NULL DEFAULT '',
    state      text NOT NULL CHECK (state IN ('TAKEN', 'WAITING', 'REFUSED')),
    problem    text,
    details    text NOT NULL DEFAULT '{}',
    at         timestamptz NOT NULL,
    CHECK (state = 'TAKEN' OR problem IS NOT NULL)
);
CREATE INDEX annex_outcome_dispatch ON annex_outcome (dispatch);
CREATE INDEX annex_outcome_thing ON annex_outcome (thing, position);

-- How far the register was looked through for annexes of a kind, all before it settled.
CREATE TABLE annex_sweep (
    media_type text PRIMARY KEY,
    position   bigint NOT NULL
);

-- Policies ------------------------------------------------------------------------------------

ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE addressee ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE reference ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE annex ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE annex_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE annex_outcome ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE annex_sweep ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE circuit_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE arrival ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE attribution ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE named_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE first_reading ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sealed_dispatch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE opened_dispatch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sender_sequence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE departure_sequence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE directory_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE receipt_due ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- The node does the machine's own work on all of them; the functions above look with the owner's eyes.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['dispatch', 'addressee', 'reference', 'annex', 'annex_content', 'circuit_step', 'trail', 'arrival', 'attribution', 'named_grant', 'notice', 'first_reading', 'sealed_dispatch', 'registration', 'opened_dispatch', 'sender_sequence',
        'departure_sequence', 'directory_version', 'receipt_due', 'annex_outcome', 'annex_sweep'] LOOP
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON dispatch, addressee, reference, annex, annex_content, circuit_step, trail, arrival,
    attribution, named_grant, notice, first_reading, sealed_dispatch, registration, opened_dispatch, sender_sequence, departure_sequence, directory_version,
    receipt_due, annex_outcome, annex_sweep TO chancery_node;

GRANT SELECT ON dispatch, addressee, reference, annex, annex_content, circuit_step, trail, arrival, attribution, named_grant,
    notice, annex_outcome TO chancery_person;

-- A person sees a dispatch when cleared for its label and compartments and holding one of its keys.
CREATE POLICY need_to_know ON dispatch FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));

-- What hangs on a dispatch is seen with it: the inner query runs under the same policies.
CREATE POLICY with_dispatch ON addressee FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = addressee.dispatch));
CREATE POLICY with_dispatch ON reference FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = reference.dispatch));
CREATE POLICY with_dispatch ON annex FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = annex.dispatch));
CREATE POLICY with_dispatch ON annex_outcome FOR SELECT TO chancery_person
    USING (dispatch IN (SELECT d.id FROM dispatch d));
CREATE POLICY with_dispatch ON annex_content FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM annex a WHERE a.id = annex_content.annex));
-- What approvers say stays with those who wrote, approve or sign; an addressee on the same node is
-- not shown it, as none on another node is.
CREATE POLICY with_dispatch ON circuit_step FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = circuit_step.dispatch
                    AND (d.author = current_person() OR circuit_step.person = current_person()
                         OR d.from_unit = ANY ((SELECT my_units() || signing_units())::text[]))));
CREATE POLICY with_dispatch ON trail FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = trail.dispatch));
-- An arrival is of one unit's book; those who work there see it, and those to whom it was given.
CREATE POLICY with_dispatch ON arrival FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = arrival.dispatch)
           AND (arrival.unit = ANY ((SELECT my_units())::text[])
                OR EXISTS (SELECT 1 FROM attribution a WHERE a.dispatch = arrival.dispatch AND a.unit = arrival.unit
                            AND (a.to_person = current_person() OR a.to_unit = ANY ((SELECT my_units())::text[])))));
CREATE POLICY with_dispatch ON attribution FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = attribution.dispatch));
CREATE POLICY with_dispatch ON named_grant FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = named_grant.dispatch));
CREATE POLICY own ON notice FOR SELECT TO chancery_person
    USING (person = current_person() AND EXISTS (SELECT 1 FROM dispatch d WHERE d.id = notice.dispatch));
GRANT UPDATE (seen_at) ON notice TO chancery_person;
CREATE POLICY own_seen ON notice FOR UPDATE TO chancery_person USING (person = current_person());

-- Whoever opens an arrival of a unit they work in is the first, or not; nobody can claim it for others.
GRANT SELECT, INSERT ON first_reading TO chancery_person;
CREATE POLICY own_units ON first_reading FOR SELECT TO chancery_person
    USING (unit = ANY ((SELECT my_units())::text[])
           AND EXISTS (SELECT 1 FROM dispatch d WHERE d.id = first_reading.dispatch));
CREATE POLICY own_units_add ON first_reading FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT my_units())::text[])
                AND EXISTS (SELECT 1 FROM arrival a WHERE a.dispatch = first_reading.dispatch AND a.unit = first_reading.unit));

-- A person writes drafts: their own, within their clearance, for a unit they work in. Every other
-- step is taken by the node on their order, after their right to it has been asked.
GRANT INSERT, DELETE ON dispatch, addressee, reference, annex, annex_content TO chancery_person;
GRANT UPDATE (place, dated, transmission, label, compartments, precedence, subject, body_html, language, due,
              updated_at, version, text_version) ON dispatch TO chancery_person;
-- Who writes must also be able to read it: a statement that looks at no column is not asked for
-- the right to see.
CREATE FUNCTION may_write(whose uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN EXISTS (SELECT 1 FROM dispatch d WHERE d.id = whose AND d.origin = 'HERE'
                    AND d.label <= my_label() AND d.compartments <@ my_compartments() AND d.readers && my_keys()
                    AND d.state IN ('DRAFT', 'RETURNED', 'APPROVED', 'IN_CIRCUIT')
                    AND (d.author = current_person() AND d.state IN ('DRAFT', 'RETURNED')
                         OR d.from_unit = ANY (signing_units())
                         OR EXISTS (SELECT 1 FROM circuit_step s WHERE s.dispatch = d.id AND s.person = current_person()
                                     AND s.outcome = 'WAITING')));
CREATE POLICY own_drafts_add ON dispatch FOR INSERT TO chancery_person
    WITH CHECK (origin = 'HERE' AND state = 'DRAFT' AND author = current_person()
                AND from_unit = ANY ((SELECT my_units())::text[])
                AND readers = ARRAY['person:' || author, 'head:' || from_unit]
                AND number = '' AND number_value IS NULL AND signer IS NULL AND signed_at IS NULL AND archive_source IS NULL
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY own_drafts_change ON dispatch FOR UPDATE TO chancery_person
    USING (may_write(id))
    WITH CHECK (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY own_drafts_remove ON dispatch FOR DELETE TO chancery_person
    USING (author = current_person() AND state IN ('DRAFT', 'RETURNED') AND may_write(id));
CREATE POLICY draft_parts_add ON addressee FOR INSERT TO chancery_person WITH CHECK (may_write(dispatch));
CREATE POLICY draft_parts_remove ON addressee FOR DELETE TO chancery_person USING (may_write(dispatch));
CREATE POLICY draft_parts_add ON reference FOR INSERT TO chancery_person
    WITH CHECK (may_write(dispatch)
                AND (target IS NULL OR EXISTS (SELECT 1 FROM dispatch d WHERE d.id = reference.target)));
CREATE POLICY draft_parts_remove ON reference FOR DELETE TO chancery_person USING (may_write(dispatch));
CREATE POLICY draft_parts_add ON annex FOR INSERT TO chancery_person WITH CHECK (may_write(dispatch));
CREATE POLICY draft_parts_remove ON annex FOR DELETE TO chancery_person USING (may_write(dispatch));
CREATE POLICY draft_parts_add ON annex_content FOR INSERT TO chancery_person
    WITH CHECK (EXISTS (SELECT 1 FROM annex a WHERE a.id = annex_content.annex AND may_write(a.dispatch)));
CREATE POLICY draft_parts_remove ON annex_content FOR DELETE TO chancery_person
    USING (EXISTS (SELECT 1 FROM annex a WHERE a.id = annex_content.annex AND may_write(a.dispatch)));

REVOKE ALL ON FUNCTION dispatch_stands(), dispatch_part_stands(), annex_content_stands(), may_write(uuid), printed_number(bigint, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_write(uuid), printed_number(bigint, int) TO chancery_person, chancery_node;

-- Who received, for inspectors: of a dispatch they are told its unit and number, never its content,
-- and whoever is no inspector is told nothing.
CREATE FUNCTION inspected_receipts(wanted_number text, wanted_id uuid)
    RETURNS TABLE (id uuid, number text, from_unit text, unit text, at timestamptz, state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
    SELECT d.id, d.number, coalesce(d.from_unit, d.sender), a.unit, coalesce(r.registered_at, t.at),
           CASE WHEN r.unit IS NOT NULL THEN 'REGISTERED' ELSE t.state END
      FROM dispatch d
      JOIN addressee a ON a.dispatch = d.id
      LEFT JOIN arrival r ON r.dispatch = d.id AND r.unit = a.unit
      LEFT JOIN LATERAL (
          SELECT t.state, t.at FROM trail t WHERE t.dispatch = d.id AND t.unit = a.unit
           ORDER BY array_position(ARRAY['QUEUED', 'CARRIED', 'DELIVERED', 'REGISTERED', 'READ'], t.state) DESC NULLS LAST
           LIMIT 1) t ON true
     WHERE (SELECT has_role('INSPECTOR')) AND d.state IN ('SIGNED', 'ARRIVED')
       AND (d.number = wanted_number OR d.id = wanted_id)
     ORDER BY d.signed_at DESC, a.position LIMIT 500
$$;
CREATE FUNCTION inspected_names(wanted uuid[]) RETURNS TABLE (id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
    SELECT d.id, coalesce(d.from_unit, d.sender) || ' ' || d.number FROM dispatch d
     WHERE (SELECT has_role('INSPECTOR')) AND d.id = ANY (wanted)
$$;
REVOKE ALL ON FUNCTION inspected_receipts(text, uuid), inspected_names(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inspected_receipts(text, uuid), inspected_names(uuid[]) TO chancery_person;
