-- The plan of a post for a year.
--
-- The sheet is what is being written; a version is what was frozen. Both are whole contents in one
-- JSON form (chancery.work.planning.PlanJson), so that a digest holds for all of it. What is in
-- force is laid out once more by line, for counting and for looking things up; the node writes that.

CREATE TABLE plan (
    id            uuid PRIMARY KEY,
    unit          text NOT NULL REFERENCES unit (code),
    year          int NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    currency      text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    superior      text NOT NULL REFERENCES unit (code),
    origin        text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    state         text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'CLOSED')),
    label         int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments  text[] NOT NULL DEFAULT '{}',
    readers       text[] NOT NULL,
    author        uuid REFERENCES person (id),
    pending       uuid REFERENCES dispatch (id) ON DELETE SET NULL,
    sheet         text NOT NULL,
    baseline      int,
    current       int,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    UNIQUE (unit, year),
    CHECK (state NOT IN ('APPROVED', 'CLOSED') OR (baseline IS NOT NULL AND current IS NOT NULL))
);
CREATE INDEX plan_readers ON plan USING gin (readers);
CREATE INDEX plan_year ON plan (year, unit);

CREATE TABLE plan_version (
    plan        uuid NOT NULL REFERENCES plan (id),
    version     int NOT NULL CHECK (version > 0),
    amendment   int CHECK (amendment > 0),
    reason      text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    author      text NOT NULL,
    at          timestamptz NOT NULL,
    content     text NOT NULL,
    digest      bytea NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (plan, version),
    UNIQUE (plan, amendment),
    CHECK (amendment IS NULL OR reason <> '')
);

CREATE TABLE plan_objective (
    id        uuid NOT NULL,
    plan      uuid NOT NULL REFERENCES plan (id),
    position  int NOT NULL,
    strand    text NOT NULL,
    title     text NOT NULL,
    due       date,
    duty      uuid,
    PRIMARY KEY (plan, id)
);

CREATE TABLE plan_action (
    id        uuid NOT NULL,
    plan      uuid NOT NULL REFERENCES plan (id),
    position  int NOT NULL,
    strand    text NOT NULL,
    objective uuid NOT NULL,
    title     text NOT NULL,
    kind      text NOT NULL,
    starts    date,
    ends      date,
    owner     text NOT NULL DEFAULT '',
    person    uuid,
    place     text NOT NULL DEFAULT '',
    cancelled boolean NOT NULL DEFAULT false,
    progress  int NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    PRIMARY KEY (plan, id)
);
CREATE INDEX plan_action_id ON plan_action (id);
CREATE INDEX plan_action_person ON plan_action (person) WHERE person IS NOT NULL;
CREATE INDEX plan_action_days ON plan_action (starts, ends);

-- Strand and cancelled are those of the action, so that money is summed without looking it up.
CREATE TABLE plan_budget (
    plan      uuid NOT NULL REFERENCES plan (id),
    action    uuid NOT NULL,
    position  int NOT NULL,
    strand    text NOT NULL,
    title     text NOT NULL,
    amount    numeric(16, 4) NOT NULL CHECK (amount >= 0),
    currency  text NOT NULL,
    cancelled boolean NOT NULL,
    PRIMARY KEY (plan, action, position)
);

CREATE TABLE plan_indicator (
    id             uuid NOT NULL,
    plan           uuid NOT NULL REFERENCES plan (id),
    position       int NOT NULL,
    strand         text NOT NULL,
    objective      uuid NOT NULL,
    action         uuid,
    title          text NOT NULL,
    measure        text NOT NULL,
    unit           text NOT NULL,
    ascending      boolean NOT NULL,
    aggregate      boolean NOT NULL,
    baseline       numeric(16, 4),
    target         numeric(16, 4),
    PRIMARY KEY (plan, id)
);

-- A file with a table that somebody is about to take in; their own, for a day.
CREATE TABLE plan_upload (
    id     uuid PRIMARY KEY,
    plan   uuid NOT NULL REFERENCES plan (id),
    person uuid NOT NULL REFERENCES person (id),
    name   text NOT NULL CHECK (length(name) <= 255),
    bytes  bytea NOT NULL CHECK (length(bytes) <= 20971520),
    at     timestamptz NOT NULL
);

-- How an action stands on a day. The same rule is written in chancery.work.planning.ActionStanding
-- and a test holds the two together.
CREATE FUNCTION action_standing(starts date, ends date, progress int, cancelled boolean, today date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN cancelled THEN 'CANCELLED'
        WHEN progress = 100 THEN 'DONE'
        WHEN ends < today THEN 'LATE'
        WHEN starts IS NULL OR ends IS NULL THEN CASE WHEN progress = 0 THEN 'PLANNED' ELSE 'ON_TRACK' END
        WHEN starts > today THEN CASE WHEN progress = 0 THEN 'PLANNED' ELSE 'ON_TRACK' END
        WHEN progress + 25 < 100 * (today - starts) / (ends - starts + 1) THEN 'AT_RISK'
        ELSE 'ON_TRACK' END;

-- A frozen version never changes again.
CREATE FUNCTION plan_version_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'version % of plan % stands', OLD.version, OLD.plan USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER plan_version_stands BEFORE UPDATE OR DELETE ON plan_version
    FOR EACH ROW EXECUTE FUNCTION plan_version_stands();

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['plan', 'plan_version', 'plan_objective', 'plan_action', 'plan_budget', 'plan_indicator'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;

CREATE POLICY need_to_know ON plan FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['plan_version', 'plan_objective', 'plan_action', 'plan_budget', 'plan_indicator'] LOOP
        EXECUTE format('CREATE POLICY with_plan ON %I FOR SELECT TO chancery_person USING (plan IN (SELECT p.id FROM plan p))', name);
    END LOOP;
END $$;

ALTER TABLE plan_upload ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_sees ON plan_upload FOR SELECT TO chancery_owner USING (true);
CREATE POLICY node_all ON plan_upload TO chancery_node USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON plan_upload TO chancery_node, chancery_person;
CREATE POLICY own ON plan_upload TO chancery_person
    USING (person = current_person() AND plan IN (SELECT p.id FROM plan p))
    WITH CHECK (person = current_person() AND plan IN (SELECT p.id FROM plan p));

-- Whether the person writes the plan of a post: staff of the post that work on it.
CREATE FUNCTION plans_for(post text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN post = ANY (units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'PLANNING_OFFICER',
                                      'PRESS_OFFICER']));

REVOKE ALL ON FUNCTION plans_for(text), action_standing(date, date, int, boolean, date), plan_version_stands() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plans_for(text), action_standing(date, date, int, boolean, date) TO chancery_person, chancery_node;
