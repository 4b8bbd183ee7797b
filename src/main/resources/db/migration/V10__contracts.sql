-- The performance contract between a post and the ministry.
--
-- The sheet is what one side writes on this node; what was proposed is the same on both. The node
-- alone writes here: drafts after the person's right was asked, the rest when a registered dispatch
-- says it.

CREATE TABLE contract (
    id           uuid PRIMARY KEY,
    post         text NOT NULL REFERENCES unit (code),
    ministry     text NOT NULL REFERENCES unit (code),
    from_year    int NOT NULL CHECK (from_year >= 1990),
    to_year      int NOT NULL CHECK (to_year BETWEEN from_year AND 2200),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    origin       text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    state        text NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'AGREED')),
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    sheet        text NOT NULL,
    round        int NOT NULL DEFAULT 0 CHECK (round >= 0),
    proposed_by  text,
    proposed     text,
    digest       bytea CHECK (length(digest) = 64),
    agreed_at    timestamptz,
    updated_at   timestamptz NOT NULL,
    CHECK (post <> ministry),
    CHECK (state = 'DRAFT' OR (proposed IS NOT NULL AND proposed_by IN (post, ministry) AND digest IS NOT NULL)),
    CHECK ((state = 'AGREED') = (agreed_at IS NOT NULL))
);
CREATE INDEX contract_readers ON contract USING gin (readers);
CREATE INDEX contract_post ON contract (post, from_year);

CREATE TABLE contract_duty_mark (
    id             uuid PRIMARY KEY,
    contract       uuid NOT NULL REFERENCES contract (id),
    duty           uuid NOT NULL,
    kept           boolean NOT NULL,
    note           text NOT NULL CHECK (length(note) <= 8000),
    evidence_kind  text,
    evidence_id    text,
    evidence_title text,
    author         text NOT NULL,
    at             timestamptz NOT NULL,
    CHECK ((evidence_kind IS NULL) = (evidence_id IS NULL) AND (evidence_kind IS NULL) = (evidence_title IS NULL))
);
CREATE INDEX contract_duty_mark_contract ON contract_duty_mark (contract, at);

-- What was agreed stands.
CREATE FUNCTION contract_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'AGREED' AND (TG_OP = 'DELETE'
       OR (to_jsonb(NEW) - ARRAY['readers', 'label', 'compartments']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['readers', 'label', 'compartments'])) THEN
        RAISE EXCEPTION 'contract % is agreed and stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER contract_stands BEFORE UPDATE OR DELETE ON contract FOR EACH ROW EXECUTE FUNCTION contract_stands();
CREATE FUNCTION contract_mark_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'mark % stands', OLD.id USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER mark_stands BEFORE UPDATE OR DELETE ON contract_duty_mark FOR EACH ROW EXECUTE FUNCTION contract_mark_stands();

-- As with plans: who may read a dispatch that proposes it may see the contract.
CREATE FUNCTION contract_follows_readers() RETURNS trigger
    LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
BEGIN
    UPDATE contract SET readers = ARRAY(SELECT DISTINCT k FROM unnest(contract.readers || NEW.readers) k)
     WHERE origin = 'ARRIVED' AND NOT (NEW.readers <@ contract.readers)
       AND id IN (SELECT m.thing FROM annex_outcome m
                   WHERE m.dispatch = NEW.id AND m.state = 'TAKEN' AND m.kind = 'CONTRACT_PROPOSAL');
    RETURN NULL;
END $$;
CREATE TRIGGER contract_follows_readers AFTER UPDATE OF readers ON dispatch
    FOR EACH ROW WHEN (OLD.readers IS DISTINCT FROM NEW.readers) EXECUTE FUNCTION contract_follows_readers();

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['contract', 'contract_duty_mark'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO chancery_node', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_person', name);
    END LOOP;
END $$;
CREATE POLICY need_to_know ON contract FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
CREATE POLICY with_contract ON contract_duty_mark FOR SELECT TO chancery_person
    USING (contract IN (SELECT c.id FROM contract c));

REVOKE ALL ON FUNCTION contract_stands(), contract_mark_stands(), contract_follows_readers() FROM PUBLIC;
