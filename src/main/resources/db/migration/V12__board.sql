-- All posts together: where they are, what the ministry asked of them, and what counting needs.

CREATE TABLE post_profile (
    unit      text PRIMARY KEY REFERENCES unit (code),
    country   text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    region    text NOT NULL CHECK (region ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    city      text NOT NULL CHECK (length(city) BETWEEN 1 AND 100),
    latitude  double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180)
);

-- The dispatch by which the ministry asked its posts for the plan of a year. The one named last counts.
CREATE TABLE plan_instruction (
    year     int NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    dispatch uuid NOT NULL REFERENCES dispatch (id),
    author   text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (year, dispatch)
);

-- What a sum over all plans of a year reads, without the rest of the rows.
CREATE INDEX plan_action_count ON plan_action (plan) INCLUDE (id, strand, objective, starts, ends, progress, cancelled);
CREATE INDEX plan_budget_sum ON plan_budget (plan) INCLUDE (strand, currency, amount, cancelled);
CREATE INDEX plan_indicator_alike ON plan_indicator (plan, strand);

ALTER TABLE post_profile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_instruction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['post_profile', 'plan_instruction'] LOOP
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;
CREATE POLICY staff_see ON post_profile FOR SELECT TO chancery_person USING (current_person() IS NOT NULL);
CREATE POLICY with_dispatch ON plan_instruction FOR SELECT TO chancery_person
    USING (EXISTS (SELECT 1 FROM dispatch d WHERE d.id = plan_instruction.dispatch));

-- Whether the person asks posts for their plans in the name of a unit of the ministry.
CREATE FUNCTION consolidates_for(ministry text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN ministry = ANY (units_as(ARRAY['PLANNING_OFFICER', 'DEPARTMENT_OFFICER', 'HEAD_OF_UNIT']));
REVOKE ALL ON FUNCTION consolidates_for(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consolidates_for(text) TO chancery_person, chancery_node;
