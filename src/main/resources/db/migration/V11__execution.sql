-- What was done of a plan: progress of actions, values of indicators, and what shows it.
--
-- An entry stands once written; a correction is a further entry. What counts of an action is the
-- entry of the latest day, and of that day the one written last; the node lays it into plan_action.

CREATE TABLE plan_progress (
    id      uuid PRIMARY KEY,
    plan    uuid NOT NULL REFERENCES plan (id),
    action  uuid NOT NULL,
    percent int NOT NULL CHECK (percent BETWEEN 0 AND 100),
    note    text NOT NULL DEFAULT '' CHECK (length(note) <= 8000),
    reason  text NOT NULL DEFAULT '' CHECK (length(reason) <= 8000),
    day     date NOT NULL,
    author  text NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX plan_progress_latest ON plan_progress (plan, action, day DESC, at DESC, id DESC);

CREATE TABLE plan_actual (
    id        uuid PRIMARY KEY,
    plan      uuid NOT NULL REFERENCES plan (id),
    indicator uuid NOT NULL,
    starts    date NOT NULL,
    ends      date NOT NULL CHECK (ends >= starts),
    value     numeric(16, 4),
    text      text NOT NULL DEFAULT '' CHECK (length(text) <= 8000),
    source    text NOT NULL DEFAULT '' CHECK (length(source) <= 300),
    author    text NOT NULL,
    at        timestamptz NOT NULL,
    CHECK (value IS NOT NULL OR text <> '')
);
CREATE INDEX plan_actual_latest ON plan_actual (plan, indicator, ends DESC, at DESC, id DESC);

-- What an entry rests on: anything of any room, by its kind and its identity there.
CREATE TABLE plan_evidence (
    entry    uuid NOT NULL,
    plan     uuid NOT NULL REFERENCES plan (id),
    position int NOT NULL,
    kind     text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
    ref      text NOT NULL CHECK (length(ref) BETWEEN 1 AND 200),
    title    text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    PRIMARY KEY (entry, position)
);
CREATE INDEX plan_evidence_plan ON plan_evidence (plan);
CREATE INDEX plan_evidence_ref ON plan_evidence (kind, ref);

-- Documents that are evidence and no annex of a dispatch.
CREATE TABLE plan_document (
    plan       uuid NOT NULL REFERENCES plan (id),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text NOT NULL CHECK (length(media_type) <= 200),
    sha512     bytea NOT NULL CHECK (length(sha512) = 64),
    bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20971520),
    author     text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (plan, sha512)
);
CREATE INDEX plan_document_sha512 ON plan_document (sha512);

-- With which signed dispatch an entry went to the ministry; one that is not here has not gone yet.

CREATE TABLE plan_entry_sent (
    entry    uuid PRIMARY KEY,
    plan     uuid NOT NULL REFERENCES plan (id),
    dispatch uuid NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX plan_entry_sent_plan ON plan_entry_sent (plan);

CREATE FUNCTION latest_progress(whose uuid, which uuid) RETURNS int
    LANGUAGE sql STABLE
    RETURN coalesce((SELECT p.percent FROM plan_progress p WHERE p.plan = whose AND p.action = which
                      ORDER BY p.day DESC, p.at DESC, p.id DESC LIMIT 1), 0);

-- An action that is laid out, for the first time or again, comes with the progress it has.
CREATE FUNCTION plan_action_keeps_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.progress := latest_progress(NEW.plan, NEW.id);
    RETURN NEW;
END $$;
CREATE TRIGGER plan_action_keeps_progress BEFORE INSERT ON plan_action
    FOR EACH ROW WHEN (NEW.progress = 0) EXECUTE FUNCTION plan_action_keeps_progress();

CREATE FUNCTION execution_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what % holds of plan % stands', TG_TABLE_NAME, OLD.plan USING ERRCODE = 'CH001';
END $$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['plan_progress', 'plan_actual', 'plan_evidence', 'plan_document', 'plan_entry_sent'] LOOP
        EXECUTE format('CREATE TRIGGER execution_stands BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION execution_stands()', name);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('CREATE POLICY with_plan ON %I FOR SELECT TO chancery_person USING (plan IN (SELECT p.id FROM plan p))', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION latest_progress(uuid, uuid), plan_action_keeps_progress(), execution_stands() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION latest_progress(uuid, uuid) TO chancery_person, chancery_node;
