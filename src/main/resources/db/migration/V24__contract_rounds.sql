-- Every proposal of a performance contract, as its signed dispatch said it: who proposed what, and when, until both had agreed.

CREATE TABLE contract_round (
    contract uuid NOT NULL REFERENCES contract (id),
    number   int NOT NULL CHECK (number > 0), -- in the order in which they came to count on this node
    round    int NOT NULL CHECK (round > 0),  -- as the proposal itself counts; two sides may have proposed at once
    unit     text NOT NULL REFERENCES unit (code),
    author   text NOT NULL,
    at       timestamptz NOT NULL,
    dispatch uuid REFERENCES dispatch (id),
    content  text NOT NULL,
    digest   bytea NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (contract, number)
);

CREATE FUNCTION contract_round_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'proposal % of contract % stands', OLD.number, OLD.contract USING ERRCODE = 'CH001';
END $$;
CREATE TRIGGER round_stands BEFORE UPDATE OR DELETE ON contract_round FOR EACH ROW EXECUTE FUNCTION contract_round_stands();

ALTER TABLE contract_round ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY node_all ON contract_round TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY owner_sees ON contract_round FOR SELECT TO chancery_owner USING (true);
CREATE POLICY with_contract ON contract_round FOR SELECT TO chancery_person
    USING (contract IN (SELECT c.id FROM contract c));
GRANT SELECT, INSERT ON contract_round TO chancery_node;
GRANT SELECT ON contract_round TO chancery_person;

REVOKE ALL ON FUNCTION contract_round_stands() FROM PUBLIC;
