-- Key dates, the rules that propose actions from them, what was proposed, and who follows a calendar.
--
-- A key date is seen under need-to-know as a dispatch is. It changes in place and keeps every former
-- row (trigger key_date_stands); it is ended, never removed.

CREATE TABLE key_date (
    id           uuid PRIMARY KEY,
    unit         text NOT NULL REFERENCES unit (code),
    kind         text NOT NULL CHECK (kind IN ('ELECTION', 'SUMMIT', 'ANNIVERSARY', 'NATIONAL_DAY', 'EXPIRY', 'REVIEW', 'OTHER')),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    country      text CHECK (country ~ '^[A-Z]{2}$'),
    place        text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
    starts       date NOT NULL,
    ends         date NOT NULL,
    start_time   time,
    end_time     time,
    zone         text CHECK (length(zone) <= 60),
    recurrence   text NOT NULL DEFAULT '' CHECK (length(recurrence) <= 300),
    note         text NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    source_kind  text CHECK (length(source_kind) BETWEEN 1 AND 40),
    source_id    text CHECK (length(source_id) BETWEEN 1 AND 200),
    source_text  text NOT NULL DEFAULT '' CHECK (length(source_text) <= 500),
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    end_reason   text NOT NULL DEFAULT '' CHECK (length(end_reason) <= 500),
    CHECK (ends >= starts),
    CHECK ((start_time IS NULL) = (zone IS NULL) AND (start_time IS NULL) = (end_time IS NULL)),
    CHECK ((source_kind IS NULL) = (source_id IS NULL)),
    CHECK (ended_at IS NULL OR end_reason <> '')
);
CREATE INDEX key_date_days ON key_date (starts, ends);
CREATE INDEX key_date_recurring ON key_date (starts) WHERE recurrence <> '';
CREATE INDEX key_date_readers ON key_date USING gin (readers);
CREATE INDEX key_date_country ON key_date (country) WHERE country IS NOT NULL;
-- What another room put in is there once.
CREATE UNIQUE INDEX key_date_of_source ON key_date (source_kind, source_id) WHERE source_kind IS NOT NULL AND ended_at IS NULL;

CREATE TABLE key_date_version (LIKE key_date, PRIMARY KEY (id, version));

-- Whenever a key date of the kind comes near: what its unit may want to do. Its words do not change;
-- it is switched off, and another is written.
CREATE TABLE agenda_rule (
    id          uuid PRIMARY KEY,
    unit        text NOT NULL REFERENCES unit (code),
    kind        text NOT NULL CHECK (kind IN ('ELECTION', 'SUMMIT', 'ANNIVERSARY', 'NATIONAL_DAY', 'EXPIRY', 'REVIEW', 'OTHER')),
    country     text CHECK (country ~ '^[A-Z]{2}$'),
    days        int NOT NULL CHECK (days BETWEEN 0 AND 3650),
    side        text NOT NULL CHECK (side IN ('BEFORE', 'AFTER')),
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    strand      text NOT NULL CHECK (length(strand) BETWEEN 1 AND 40),
    action_kind text NOT NULL DEFAULT '' CHECK (length(action_kind) <= 100),
    days_long   int NOT NULL CHECK (days_long BETWEEN 1 AND 366),
    description text NOT NULL DEFAULT '' CHECK (length(description) <= 4000),
    active      boolean NOT NULL DEFAULT true,
    author      uuid NOT NULL REFERENCES person (id),
    created_at  timestamptz NOT NULL,
    switched_by uuid REFERENCES person (id),
    switched_at timestamptz
);
CREATE INDEX agenda_rule_unit ON agenda_rule (unit);

CREATE TABLE suggestion (
    id          uuid PRIMARY KEY,
    rule        uuid NOT NULL REFERENCES agenda_rule (id),
    key_date    uuid NOT NULL REFERENCES key_date (id),
    occurrence  date NOT NULL,
    unit        text NOT NULL REFERENCES unit (code),
    starts      date NOT NULL,
    ends        date NOT NULL,
    state       text NOT NULL CHECK (state IN ('OPEN', 'TAKEN', 'DISMISSED', 'WITHDRAWN')),
    action_kind text CHECK (length(action_kind) <= 40),
    action_id   text CHECK (length(action_id) <= 200),
    reason      text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
    decided_by  uuid REFERENCES person (id),
    decided_at  timestamptz,
    derived_at  timestamptz NOT NULL,
    UNIQUE (rule, key_date, occurrence),
    CHECK (state <> 'TAKEN' OR (action_kind IS NOT NULL AND action_id IS NOT NULL)),
    CHECK (state <> 'DISMISSED' OR reason <> ''),
    CHECK (state NOT IN ('TAKEN', 'DISMISSED') OR decided_by IS NOT NULL)
);
CREATE INDEX suggestion_open ON suggestion (unit, starts) WHERE state = 'OPEN';
CREATE INDEX suggestion_key_date ON suggestion (key_date);

-- A calendar that somebody follows by a secret address. The address opens this calendar and nothing else.
CREATE TABLE calendar_feed (
    id         uuid PRIMARY KEY,
    hash       bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
    person     uuid NOT NULL REFERENCES person (id),
    unit       text REFERENCES unit (code),
    label      int NOT NULL CHECK (label BETWEEN 0 AND 1),
    created_at timestamptz NOT NULL,
    fetched_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX calendar_feed_person ON calendar_feed (person);

-- Units whose agenda the person keeps.
CREATE FUNCTION agenda_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'DEPARTMENT_OFFICER',
                          'PLANNING_OFFICER', 'PRESS_OFFICER']);

-- Every change keeps the row before it, and nobody can write that history by hand.
CREATE FUNCTION key_date_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL OR NEW.version <> OLD.version + 1
       OR (NEW.id, NEW.unit, NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.unit, OLD.author, OLD.created_at) THEN
        RAISE EXCEPTION 'key date % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    INSERT INTO key_date_version SELECT OLD.*;
    RETURN NEW;
END $$;
CREATE TRIGGER key_date_stands BEFORE UPDATE ON key_date FOR EACH ROW EXECUTE FUNCTION key_date_stands();

-- Policies ------------------------------------------------------------------------------------

ALTER TABLE key_date ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE key_date_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE agenda_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE suggestion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['key_date', 'key_date_version', 'agenda_rule', 'suggestion', 'calendar_feed'] LOOP
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
    END LOOP;
END $$;
CREATE POLICY owner_keeps ON key_date_version FOR INSERT TO chancery_owner WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON key_date, suggestion, calendar_feed TO chancery_node;
GRANT SELECT ON key_date_version, agenda_rule TO chancery_node;
GRANT SELECT ON key_date, key_date_version, agenda_rule, suggestion, calendar_feed TO chancery_person;

CREATE POLICY need_to_know ON key_date FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
-- A former row may have been marked higher than the row of today, and the other way round.
CREATE POLICY need_to_know ON key_date_version FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys())
           AND id IN (SELECT k.id FROM key_date k));
CREATE POLICY of_my_units ON agenda_rule FOR SELECT TO chancery_person USING (unit = ANY ((SELECT my_units())::text[]));
CREATE POLICY with_key_date ON suggestion FOR SELECT TO chancery_person
    USING (unit = ANY ((SELECT my_units())::text[]) AND key_date IN (SELECT k.id FROM key_date k));
CREATE POLICY own ON calendar_feed FOR SELECT TO chancery_person USING (person = current_person());

-- What people write themselves. A key date that another room put in is changed by that room.
GRANT INSERT ON key_date, agenda_rule, calendar_feed TO chancery_person;
GRANT UPDATE (kind, title, country, place, starts, ends, start_time, end_time, zone, recurrence, note, source_text, label,
              compartments, readers, version, changed_by, changed_at, ended_at, end_reason) ON key_date TO chancery_person;
GRANT UPDATE (active, switched_by, switched_at) ON agenda_rule TO chancery_person;
GRANT UPDATE (state, action_kind, action_id, reason, decided_by, decided_at) ON suggestion TO chancery_person;
GRANT UPDATE (revoked_at) ON calendar_feed TO chancery_person;
CREATE POLICY staff_add ON key_date FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT agenda_units())::text[]) AND author = current_person() AND changed_by = current_person()
                AND version = 0 AND ended_at IS NULL AND source_kind IS NULL
                AND ('unit:' || unit) = ANY (readers) AND readers <@ ARRAY['unit:' || unit, 'public']
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_change ON key_date FOR UPDATE TO chancery_person
    USING (unit = ANY ((SELECT agenda_units())::text[]) AND source_kind IS NULL AND ended_at IS NULL
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
    WITH CHECK (changed_by = current_person() AND ('unit:' || unit) = ANY (readers) AND readers <@ ARRAY['unit:' || unit, 'public']
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_add ON agenda_rule FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT agenda_units())::text[]) AND author = current_person());
CREATE POLICY staff_switch ON agenda_rule FOR UPDATE TO chancery_person
    USING (unit = ANY ((SELECT agenda_units())::text[])) WITH CHECK (switched_by = current_person());
CREATE POLICY staff_decide ON suggestion FOR UPDATE TO chancery_person
    USING (unit = ANY ((SELECT agenda_units())::text[]) AND state = 'OPEN' AND key_date IN (SELECT k.id FROM key_date k))
    WITH CHECK (state IN ('TAKEN', 'DISMISSED') AND decided_by = current_person());
CREATE POLICY own_add ON calendar_feed FOR INSERT TO chancery_person
    WITH CHECK (person = current_person() AND (unit IS NULL OR unit = ANY ((SELECT my_units())::text[])));
CREATE POLICY own_revoke ON calendar_feed FOR UPDATE TO chancery_person USING (person = current_person());

REVOKE ALL ON FUNCTION agenda_units(), key_date_stands() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agenda_units() TO chancery_person, chancery_node;
