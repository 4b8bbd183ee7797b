-- Carriage: what must leave, what is arriving in parts, and how the links stand.
--
-- An envelope is known by its origin and its identifier together. All of it is the node's own work,
-- also what is queued when a person signs; the communications officer sees the queue's measures,
-- never its bytes nor its addressees.

-- The sealed bytes of envelopes that wait to leave, or to be handed over.
CREATE TABLE carriage_content (
    origin   text  NOT NULL,
    envelope uuid  NOT NULL,
    sha512   bytea NOT NULL CHECK (octet_length(sha512) = 64),
    bytes    bytea NOT NULL,
    PRIMARY KEY (origin, envelope, sha512)
);
-- Sealed bytes do not compress, and parts are read out of their middle.
ALTER TABLE carriage_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The queue of what must leave, by the neighbouring node that it leaves to.
CREATE TABLE carriage_outgoing (
    origin     text        NOT NULL,
    envelope   uuid        NOT NULL,
    hop        text        NOT NULL,
    manifest   bytea       NOT NULL,
    precedence smallint    NOT NULL CHECK (precedence BETWEEN 0 AND 4),
    kind       text        NOT NULL,
    size       bigint      NOT NULL,
    part_bytes integer     NOT NULL,
    state      text        NOT NULL DEFAULT 'QUEUED'
                           CHECK (state IN ('QUEUED', 'SENDING', 'CARRIED', 'REFUSED')),
    reason     text,
    queued_at  timestamptz NOT NULL,
    bagged_at  timestamptz,
    ended_at   timestamptz,
    attempts   integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (origin, envelope, hop),
    CHECK ((state IN ('CARRIED', 'REFUSED')) = (ended_at IS NOT NULL))
);
CREATE INDEX carriage_waiting ON carriage_outgoing (hop, precedence DESC, queued_at, envelope)
    WHERE state IN ('QUEUED', 'SENDING');

-- An envelope that is arriving, and after its last part until it is handed over.
CREATE TABLE carriage_incoming (
    origin     text        NOT NULL,
    envelope   uuid        NOT NULL,
    peer       text        NOT NULL,
    via        text        NOT NULL CHECK (via IN ('LINK', 'BAG')),
    parts      integer     NOT NULL,
    received   integer     NOT NULL DEFAULT 0,
    bytes      bigint      NOT NULL DEFAULT 0,
    manifest   bytea,
    precedence smallint    CHECK (precedence BETWEEN 0 AND 4),
    first_at   timestamptz NOT NULL,
    last_at    timestamptz NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    retry_at   timestamptz,
    PRIMARY KEY (origin, envelope),
    CHECK ((manifest IS NULL) = (precedence IS NULL))
);

CREATE TABLE carriage_part (
    origin   text    NOT NULL,
    envelope uuid    NOT NULL,
    index    integer NOT NULL,
    bytes    bytea   NOT NULL,
    PRIMARY KEY (origin, envelope, index),
    FOREIGN KEY (origin, envelope) REFERENCES carriage_incoming ON DELETE CASCADE
);
ALTER TABLE carriage_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What has arrived, by which everything later by the same name is recognised.
CREATE TABLE carriage_arrived (
    origin     text        NOT NULL,
    envelope   uuid        NOT NULL,
    peer       text        NOT NULL,
    via        text        NOT NULL CHECK (via IN ('LINK', 'BAG')),
    kind       text,
    outcome    text        NOT NULL CHECK (outcome IN ('REGISTERED', 'QUARANTINED', 'RELAYED', 'REFUSED')),
    reason     text,
    digest     bytea       NOT NULL,
    arrived_at timestamptz NOT NULL,
    PRIMARY KEY (origin, envelope),
    CHECK ((outcome = 'REFUSED') = (reason IS NOT NULL))
);
CREATE INDEX carriage_by_bag ON carriage_arrived (peer, arrived_at) WHERE via = 'BAG';

CREATE TABLE carriage_link (
    peer       text        PRIMARY KEY,
    state      text        NOT NULL CHECK (state IN ('UP', 'DOWN', 'CONNECTING')),
    since      timestamptz NOT NULL,
    last_heard timestamptz,
    minimize   smallint    CHECK (minimize BETWEEN 0 AND 4),
    paused     boolean     NOT NULL DEFAULT false
);

ALTER TABLE carriage_content  ENABLE ROW LEVEL SECURITY;
ALTER TABLE carriage_outgoing ENABLE ROW LEVEL SECURITY;
ALTER TABLE carriage_incoming ENABLE ROW LEVEL SECURITY;
ALTER TABLE carriage_part     ENABLE ROW LEVEL SECURITY;
ALTER TABLE carriage_arrived  ENABLE ROW LEVEL SECURITY;
ALTER TABLE carriage_link     ENABLE ROW LEVEL SECURITY;
ALTER TABLE carriage_content  FORCE ROW LEVEL SECURITY;
ALTER TABLE carriage_outgoing FORCE ROW LEVEL SECURITY;
ALTER TABLE carriage_incoming FORCE ROW LEVEL SECURITY;
ALTER TABLE carriage_part     FORCE ROW LEVEL SECURITY;
ALTER TABLE carriage_arrived  FORCE ROW LEVEL SECURITY;
ALTER TABLE carriage_link     FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE, DELETE
    ON carriage_content, carriage_outgoing, carriage_incoming, carriage_part, carriage_arrived,
       carriage_link
    TO chancery_node;
CREATE POLICY node_all ON carriage_content  TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON carriage_outgoing TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON carriage_incoming TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON carriage_part     TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON carriage_arrived  TO chancery_node USING (true) WITH CHECK (true);
CREATE POLICY node_all ON carriage_link     TO chancery_node USING (true) WITH CHECK (true);

GRANT SELECT (origin, envelope, hop, precedence, kind, size, state, reason, queued_at, bagged_at, ended_at, attempts)
    ON carriage_outgoing TO chancery_person;
CREATE POLICY officer_watches ON carriage_outgoing FOR SELECT TO chancery_person
    USING ((SELECT has_role('COMMUNICATIONS_OFFICER')));

-- Everybody may know whether the link stands and what waits by order; the officer gives the order.
GRANT SELECT, UPDATE (minimize, paused) ON carriage_link TO chancery_person;
CREATE POLICY staff_see ON carriage_link FOR SELECT TO chancery_person
    USING (current_person() IS NOT NULL);
CREATE POLICY officer_orders ON carriage_link FOR UPDATE TO chancery_person
    USING ((SELECT has_role('COMMUNICATIONS_OFFICER')));
