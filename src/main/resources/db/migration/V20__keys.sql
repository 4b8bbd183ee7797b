-- What is asked of the ministry's authority, what it has said, and what commands leave for the node.
-- All of it is the node's own work; the communications officer sees that something waits.

-- Revocation lists that were taken over, by the authority's own count.
CREATE TABLE revocation_list (
    number numeric     PRIMARY KEY,
    at     timestamptz NOT NULL
);

-- At the ministry: the last request of each unit for certificates, as the unit signed it.
CREATE TABLE key_request (
    unit        text        PRIMARY KEY,
    statement   bytea       NOT NULL CHECK (length(statement) <= 1048576),
    received_at timestamptz NOT NULL,
    granted_at  timestamptz
);

-- What a command beside the node asks it to do.
CREATE TABLE key_order (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    text        NOT NULL CHECK (kind IN ('DIRECTORY', 'REVOCATIONS', 'RENEW_OPENING', 'RENEW_ALL')),
    content bytea       CHECK ((content IS NULL) = (kind LIKE 'RENEW%')),
    left_at timestamptz NOT NULL
);

ALTER TABLE revocation_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE key_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE key_order ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON revocation_list TO chancery_node;
GRANT SELECT, INSERT, UPDATE ON key_request TO chancery_node;
GRANT SELECT, INSERT, DELETE ON key_order TO chancery_node;
CREATE POLICY node_all ON revocation_list TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON key_request TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON key_order TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY owner_sees ON revocation_list FOR SELECT TO chancery_owner USING (true);
CREATE POLICY owner_sees ON key_request FOR SELECT TO chancery_owner USING (true);
CREATE POLICY owner_sees ON key_order FOR SELECT TO chancery_owner USING (true);
