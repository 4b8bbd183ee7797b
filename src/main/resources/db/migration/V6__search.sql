-- What the search index does not know yet. A note is made in the transaction that changed the
-- thing, by whoever changed it or by a trigger (V22), and struck by the node once the index holds the change.

CREATE TABLE search_outbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
    thing    text NOT NULL CHECK (length(thing) BETWEEN 1 AND 200),
    at       timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE search_outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_outbox FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, DELETE ON search_outbox TO chancery_node;
CREATE POLICY node_all ON search_outbox TO chancery_node USING (true) WITH CHECK (true);

GRANT INSERT ON search_outbox TO chancery_person;
CREATE POLICY person_notes ON search_outbox FOR INSERT TO chancery_person WITH CHECK (current_person() IS NOT NULL);
