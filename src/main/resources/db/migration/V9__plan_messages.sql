-- What post and ministry told each other about plans and contracts, each as an annex of a registered dispatch
-- (chancery.work.planning.messages).

-- What the superior unit remarks on a submitted version: collected at the ministry until the
-- dispatch that says it is signed, then the same on both nodes.
CREATE TABLE plan_observation (
    id       uuid PRIMARY KEY,
    plan     uuid NOT NULL REFERENCES plan (id),
    version  int NOT NULL,
    line     uuid,
    text     text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
    author   text NOT NULL,
    person   uuid REFERENCES person (id),
    at       timestamptz NOT NULL,
    dispatch uuid REFERENCES dispatch (id),
    FOREIGN KEY (plan, version) REFERENCES plan_version (plan, version)
);
CREATE INDEX plan_observation_plan ON plan_observation (plan, at);

-- What the post replies to one, on its way with the next submission.
CREATE TABLE plan_reply (
    observation uuid PRIMARY KEY REFERENCES plan_observation (id),
    plan        uuid NOT NULL REFERENCES plan (id),
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
    author      text NOT NULL,
    at          timestamptz NOT NULL,
    dispatch    uuid REFERENCES dispatch (id)
);
CREATE INDEX plan_reply_plan ON plan_reply (plan);

-- Which amendments a signed dispatch has told the ministry.
CREATE TABLE plan_amendment_told (
    plan      uuid NOT NULL REFERENCES plan (id),
    amendment int NOT NULL,
    dispatch  uuid NOT NULL REFERENCES dispatch (id),
    PRIMARY KEY (plan, amendment)
);

-- What was sent stands.
CREATE FUNCTION plan_word_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.dispatch IS NOT NULL THEN
        RAISE EXCEPTION 'what dispatch % says stands', OLD.dispatch USING ERRCODE = 'CH001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER word_stands BEFORE UPDATE OR DELETE ON plan_observation FOR EACH ROW EXECUTE FUNCTION plan_word_stands();
CREATE TRIGGER word_stands BEFORE UPDATE OR DELETE ON plan_reply FOR EACH ROW EXECUTE FUNCTION plan_word_stands();
CREATE TRIGGER word_stands BEFORE UPDATE OR DELETE ON plan_amendment_told FOR EACH ROW EXECUTE FUNCTION plan_word_stands();

-- Whoever may read a dispatch that carries a plan's content may see the plan: by attribution or
-- grant a dispatch gains readers after it has arrived.
CREATE FUNCTION plan_follows_readers() RETURNS trigger
    LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
BEGIN
    UPDATE plan SET readers = ARRAY(SELECT DISTINCT k FROM unnest(plan.readers || NEW.readers) k)
     WHERE origin = 'ARRIVED' AND NOT (NEW.readers <@ plan.readers)
       AND id IN (SELECT m.thing FROM annex_outcome m
                   WHERE m.dispatch = NEW.id AND m.state = 'TAKEN' AND m.kind IN ('SUBMISSION', 'AMENDMENTS'));
    RETURN NULL;
END $$;
CREATE TRIGGER plan_follows_readers AFTER UPDATE OF readers ON dispatch
    FOR EACH ROW WHEN (OLD.readers IS DISTINCT FROM NEW.readers) EXECUTE FUNCTION plan_follows_readers();

-- Whether the person answers plans for a unit of the ministry.
CREATE FUNCTION answers_plans_for(unit text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN unit = ANY (units_as(ARRAY['DEPARTMENT_OFFICER', 'PLANNING_OFFICER', 'HEAD_OF_UNIT']));

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['plan_observation', 'plan_reply', 'plan_amendment_told'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO chancery_node', name);
    END LOOP;
END $$;
GRANT SELECT ON plan_observation, plan_reply, plan_amendment_told TO chancery_person;

-- What is not sent yet stays with those who may say it.
CREATE POLICY with_plan ON plan_observation FOR SELECT TO chancery_person
    USING (plan IN (SELECT p.id FROM plan p)
           AND (dispatch IS NOT NULL
                OR plan IN (SELECT p.id FROM plan p WHERE answers_plans_for(p.superior))));
CREATE POLICY with_plan ON plan_reply FOR SELECT TO chancery_person
    USING (plan IN (SELECT p.id FROM plan p)
           AND (dispatch IS NOT NULL OR plan IN (SELECT p.id FROM plan p WHERE plans_for(p.unit))));
CREATE POLICY with_plan ON plan_amendment_told FOR SELECT TO chancery_person
    USING (plan IN (SELECT p.id FROM plan p));

REVOKE ALL ON FUNCTION plan_word_stands(), plan_follows_readers(), answers_plans_for(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answers_plans_for(text) TO chancery_person, chancery_node;
