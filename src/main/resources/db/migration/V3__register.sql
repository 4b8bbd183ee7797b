-- Numbers without gaps, the Merkle log, its signed heads, and the evidence beside it.
-- Nobody may change or delete an entry, a head or a piece of evidence: no role is granted it.
-- Entries are written by register_append alone, which looks at the log with the owner's eyes.

CREATE TABLE register_counter (
    unit text   NOT NULL,
    book text   NOT NULL CHECK (book IN ('DEPARTURE', 'ARRIVAL')),
    year int    NOT NULL CHECK (year BETWEEN 1000 AND 9999),
    last bigint NOT NULL CHECK (last >= 1),
    PRIMARY KEY (unit, book, year)
) WITH (fillfactor = 50);

-- One row: the size of the log and the roots of the perfect subtrees of its tree, 32 bytes each.
CREATE TABLE register_head (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    log      uuid    NOT NULL,
    size     bigint  NOT NULL CHECK (size >= 0),
    frontier bytea   NOT NULL CHECK (length(frontier) = 32 * bit_count(size::bit(64)))
) WITH (fillfactor = 50);
INSERT INTO register_head (log, size, frontier) VALUES (gen_random_uuid(), 0, '');

-- Payload: the entry's bytes, which begin with its index (8 bytes, big-endian).
-- Nodes: the leaf's hash, then the root of each larger perfect subtree that ends with this leaf.
CREATE TABLE register_entry (
    index   bigint PRIMARY KEY CHECK (index >= 0),
    payload bytea  NOT NULL,
    nodes   bytea  NOT NULL CHECK (length(nodes) % 32 = 0 AND length(nodes) >= 32)
);
ALTER TABLE register_entry ALTER payload SET STORAGE MAIN, ALTER nodes SET STORAGE MAIN;

-- The only way to write the log. It is locked from here to the end of the transaction, so that
-- the order of the entries is the order of the commits. Hashes as in RFC 9162 section 2.1.1.
-- A person enters nothing but their own readings: kind 4 in the second byte, the person from the
-- 27th; or kind 11, the person from the 11th, as the codec of the register room writes them.
CREATE FUNCTION register_append(body bytea) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp
AS $$
DECLARE
    place   bigint;
    roots   bytea;
    payload bytea;
    hash    bytea;
    ended   bytea;
BEGIN
    IF current_setting('role') = 'chancery_person'
       AND (CASE get_byte(body, 1) WHEN 4 THEN substr(body, 27, 16) WHEN 11 THEN substr(body, 11, 16) END)
           IS DISTINCT FROM uuid_send(current_person()) THEN
        RAISE EXCEPTION 'permission denied: a person enters their own readings only' USING ERRCODE = '42501';
    END IF;
    SELECT size, frontier INTO STRICT place, roots FROM register_head FOR UPDATE;
    payload := int8send(place) || body;
    hash := sha256('\x00'::bytea || payload);
    ended := hash;
    FOR level IN 1 .. bit_count((place # (place + 1))::bit(64)) - 1 LOOP
        hash := sha256('\x01'::bytea || substr(roots, length(roots) - 31) || hash);
        roots := substr(roots, 1, length(roots) - 32);
        ended := ended || hash;
    END LOOP;
    INSERT INTO register_entry (index, payload, nodes) VALUES (place, payload, ended);
    UPDATE register_head SET size = place + 1, frontier = roots || hash;
    RETURN place;
END
$$;
GRANT EXECUTE ON FUNCTION register_append(bytea) TO chancery_node, chancery_person;

CREATE TABLE signed_tree_head (
    size      bigint      PRIMARY KEY CHECK (size > 0),
    at        timestamptz NOT NULL,
    root      bytea       NOT NULL CHECK (length(root) = 32),
    signature bytea       NOT NULL
);

-- Heads of other nodes' logs, kept so that none of them can rewrite its own.
CREATE TABLE witnessed_head (
    node        text        NOT NULL,
    log         uuid        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    at          timestamptz NOT NULL,
    root        bytea       NOT NULL CHECK (length(root) = 32),
    signature   bytea       NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (node, size)
);

-- Which heads of this node's log it has sent to the ministry.
CREATE TABLE sent_head (
    size bigint      PRIMARY KEY CHECK (size > 0),
    at   timestamptz NOT NULL
);

CREATE TABLE reading (
    index    bigint      PRIMARY KEY REFERENCES register_entry (index),
    at       timestamptz NOT NULL,
    dispatch uuid        NOT NULL,
    person   uuid        NOT NULL,
    unit     text        NOT NULL,
    label    int         NOT NULL CHECK (label BETWEEN 1 AND 4)
);
CREATE INDEX reading_dispatch ON reading (dispatch, index DESC);
CREATE INDEX reading_person ON reading (person, index DESC);

-- The same for what is no dispatch, such as a plan; the name tells no content.
CREATE TABLE opening (
    index  bigint      PRIMARY KEY REFERENCES register_entry (index),
    at     timestamptz NOT NULL,
    kind   text        NOT NULL,
    thing  text        NOT NULL,
    name   text        NOT NULL CHECK (length(name) <= 200),
    person uuid        NOT NULL,
    unit   text        NOT NULL,
    label  int         NOT NULL CHECK (label BETWEEN 1 AND 4)
);
CREATE INDEX opening_person ON opening (person, kind, thing, at);

CREATE TABLE quarantine (
    id     uuid        PRIMARY KEY,
    index  bigint      NOT NULL UNIQUE REFERENCES register_entry (index),
    at     timestamptz NOT NULL,
    link   text        NOT NULL CHECK (length(link) <= 200),
    reason text        NOT NULL CHECK (length(reason) <= 100),
    detail text        NOT NULL CHECK (length(detail) <= 1000),
    size   bigint      NOT NULL CHECK (size >= 0),
    sha512 bytea       NOT NULL CHECK (length(sha512) = 64)
);

CREATE TABLE quarantine_evidence (
    id    uuid  PRIMARY KEY REFERENCES quarantine (id),
    bytes bytea NOT NULL
);

-- Policies ------------------------------------------------------------------------------------

ALTER TABLE register_counter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE register_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE signed_tree_head ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE witnessed_head ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sent_head ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE reading ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE opening ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A number is taken by the node, in the transaction that signs or registers: no person may count.
GRANT SELECT, INSERT ON register_counter TO chancery_node;
GRANT UPDATE (last) ON register_counter TO chancery_node;
CREATE POLICY node_all ON register_counter TO chancery_node USING (true) WITH CHECK (true);

-- The head holds a size and hashes: no secret among staff.
GRANT SELECT ON register_head TO chancery_node, chancery_person;
CREATE POLICY node_sees ON register_head FOR SELECT TO chancery_node USING (true);
CREATE POLICY staff_see ON register_head FOR SELECT TO chancery_person
    USING (current_person() IS NOT NULL);

GRANT SELECT ON register_entry TO chancery_node, chancery_person;
CREATE POLICY node_sees ON register_entry FOR SELECT TO chancery_node USING (true);
CREATE POLICY inspector_sees ON register_entry FOR SELECT TO chancery_person
    USING ((SELECT has_role('INSPECTOR')));

GRANT SELECT, INSERT ON signed_tree_head TO chancery_node;
GRANT SELECT ON signed_tree_head TO chancery_person;
CREATE POLICY node_all ON signed_tree_head TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY staff_see ON signed_tree_head FOR SELECT TO chancery_person
    USING (current_person() IS NOT NULL);

GRANT SELECT, INSERT ON witnessed_head, sent_head TO chancery_node;
GRANT SELECT ON witnessed_head TO chancery_person;
CREATE POLICY node_all ON witnessed_head TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON sent_head TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY staff_see ON witnessed_head FOR SELECT TO chancery_person
    USING (current_person() IS NOT NULL);

-- A reading is written by its reader and cannot be avoided in another's name.
GRANT SELECT ON reading TO chancery_node;
GRANT SELECT, INSERT ON reading TO chancery_person;
CREATE POLICY node_sees ON reading FOR SELECT TO chancery_node USING (true);
CREATE POLICY reader_writes ON reading FOR INSERT TO chancery_person
    WITH CHECK (person = current_person());
CREATE POLICY reader_and_inspector_see ON reading FOR SELECT TO chancery_person
    USING (person = current_person() OR (SELECT has_role('INSPECTOR')));

GRANT SELECT ON opening TO chancery_node;
GRANT SELECT, INSERT ON opening TO chancery_person;
CREATE POLICY node_sees ON opening FOR SELECT TO chancery_node USING (true);
CREATE POLICY reader_writes ON opening FOR INSERT TO chancery_person
    WITH CHECK (person = current_person());
CREATE POLICY reader_and_inspector_see ON opening FOR SELECT TO chancery_person
    USING (person = current_person() OR (SELECT has_role('INSPECTOR')));

GRANT SELECT, INSERT ON quarantine, quarantine_evidence TO chancery_node;
GRANT SELECT ON quarantine, quarantine_evidence TO chancery_person;
CREATE POLICY node_all ON quarantine TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON quarantine_evidence TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY officers_see ON quarantine FOR SELECT TO chancery_person
    USING ((SELECT has_role('COMMUNICATIONS_OFFICER')) OR (SELECT has_role('INSPECTOR')));
CREATE POLICY inspector_sees ON quarantine_evidence FOR SELECT TO chancery_person
    USING ((SELECT has_role('INSPECTOR')));
