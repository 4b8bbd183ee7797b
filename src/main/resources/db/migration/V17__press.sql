-- The press: outlets, what they published, the review of the day.
--
-- An outlet is a public fact and everybody sees it; what was kept of its coverage, and reviews made
-- of that, are seen under need-to-know as a dispatch is. All three change in place and keep every
-- former row (trigger press_stands). What an item says is one value, its content; the triggers
-- coverage_lays_out and press_review_lays_out keep what it names in tables of their own.

CREATE TABLE outlet (
    id           uuid PRIMARY KEY,
    origin       text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    aliases      text[] NOT NULL DEFAULT '{}',
    names        text[] NOT NULL, -- folded: the name and its aliases
    medium       text NOT NULL CHECK (length(medium) <= 40),
    country      text CHECK (country ~ '^[A-Z]{2}$'),
    region       text NOT NULL DEFAULT '' CHECK (length(region) <= 200),
    language     text NOT NULL DEFAULT '' CHECK (language ~ '^([a-z]{2,3})?$'),
    host         text NOT NULL DEFAULT '' CHECK (length(host) <= 200),
    reach        bigint CHECK (reach >= 0),
    reach_of     text CHECK (length(reach_of) <= 40),
    reach_source text NOT NULL DEFAULT '' CHECK (length(reach_source) <= 300),
    reach_day    date,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    CHECK ((reach IS NULL) = (reach_of IS NULL)),
    CHECK ((reach IS NULL) = (reach_day IS NULL)),
    CHECK ((reach IS NULL) = (reach_source = ''))
);
CREATE INDEX outlet_host ON outlet (host) WHERE host <> '';
CREATE INDEX outlet_names ON outlet USING gin (names);

CREATE TABLE outlet_version (LIKE outlet, PRIMARY KEY (id, version));

CREATE TABLE coverage (
    id           uuid PRIMARY KEY,
    origin       text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    unit         text NOT NULL REFERENCES unit (code),
    outlet       uuid NOT NULL REFERENCES outlet (id),
    day          date NOT NULL,
    kind         text NOT NULL CHECK (length(kind) <= 40),
    mention      text NOT NULL CHECK (length(mention) <= 40),
    headline     text NOT NULL CHECK (length(headline) BETWEEN 1 AND 300),
    topic        text NOT NULL DEFAULT '' CHECK (length(topic) <= 300),
    address      text NOT NULL DEFAULT '' CHECK (length(address) <= 2000),
    words        text NOT NULL, -- folded: headline, topic, what mentions us, the text
    content      jsonb NOT NULL,
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    CHECK ((origin = 'HERE') = (author IS NOT NULL))
);
CREATE INDEX coverage_day ON coverage (day DESC, id);
CREATE INDEX coverage_outlet ON coverage (outlet, day DESC);
CREATE INDEX coverage_address ON coverage (md5(address)) WHERE address <> '';
CREATE INDEX coverage_readers ON coverage USING gin (readers);

CREATE TABLE coverage_version (LIKE coverage, PRIMARY KEY (id, version));

-- Every thing of another room that an item is about or serves.
CREATE TABLE coverage_link (
    coverage uuid NOT NULL REFERENCES coverage (id),
    kind     text NOT NULL,
    ref      text NOT NULL,
    PRIMARY KEY (coverage, kind, ref)
);
CREATE INDEX coverage_link_ref ON coverage_link (kind, ref);

-- The page as it was scanned, the broadcast as it was cut; text: the words in it, as far as it has any.
CREATE TABLE coverage_clip (
    coverage   uuid NOT NULL REFERENCES coverage (id),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text NOT NULL CHECK (length(media_type) <= 100),
    sha512     bytea NOT NULL CHECK (length(sha512) = 64),
    bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20971520),
    text       text NOT NULL,
    author     uuid REFERENCES person (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (coverage, sha512)
);
ALTER TABLE coverage_clip ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which version a signed dispatch has told.
CREATE TABLE coverage_sent (
    coverage uuid NOT NULL REFERENCES coverage (id),
    version  int NOT NULL,
    dispatch uuid NOT NULL REFERENCES dispatch (id),
    at       timestamptz NOT NULL,
    PRIMARY KEY (coverage, dispatch)
);
CREATE INDEX coverage_sent_dispatch ON coverage_sent (dispatch);

CREATE TABLE press_review (
    id           uuid PRIMARY KEY,
    origin       text NOT NULL CHECK (origin IN ('HERE', 'ARRIVED')),
    unit         text NOT NULL REFERENCES unit (code),
    day          date NOT NULL,
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    content      jsonb NOT NULL,
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    CHECK ((origin = 'HERE') = (author IS NOT NULL))
);
CREATE INDEX press_review_day ON press_review (day DESC, id);
CREATE INDEX press_review_readers ON press_review USING gin (readers);

CREATE TABLE press_review_version (LIKE press_review, PRIMARY KEY (id, version));

CREATE TABLE press_review_item (
    review   uuid NOT NULL REFERENCES press_review (id),
    position int NOT NULL,
    coverage uuid NOT NULL,
    PRIMARY KEY (review, position)
);
CREATE INDEX press_review_item_coverage ON press_review_item (coverage);

CREATE TABLE press_review_sent (
    review   uuid NOT NULL REFERENCES press_review (id),
    version  int NOT NULL,
    dispatch uuid NOT NULL REFERENCES dispatch (id),
    at       timestamptz NOT NULL,
    PRIMARY KEY (review, dispatch)
);
CREATE INDEX press_review_sent_dispatch ON press_review_sent (dispatch);

-- Units for which the person works with the press.
CREATE FUNCTION press_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'DEPARTMENT_OFFICER',
                          'PLANNING_OFFICER', 'PRESS_OFFICER']);

-- Every change keeps the row before it, and nobody can write that history by hand. A reader who was let in
-- is not lost; without a new version only readers are gained.
CREATE FUNCTION press_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF NOT coalesce((to_jsonb(OLD) -> 'readers') <@ (to_jsonb(NEW) -> 'readers'), true)
       OR NEW.version < OLD.version
       OR (NEW.version = OLD.version AND (to_jsonb(NEW) - 'readers') IS DISTINCT FROM (to_jsonb(OLD) - 'readers'))
       OR (NEW.id, NEW.origin, NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.origin, OLD.author, OLD.created_at)
       OR (to_jsonb(NEW) -> 'unit') IS DISTINCT FROM (to_jsonb(OLD) -> 'unit') THEN
        RAISE EXCEPTION '% % stands', TG_TABLE_NAME, OLD.id USING ERRCODE = 'CH001';
    END IF;
    IF NEW.version > OLD.version THEN
        EXECUTE format('INSERT INTO %I SELECT ($1).*', TG_TABLE_NAME || '_version') USING OLD;
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION coverage_lays_out() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    DELETE FROM coverage_link WHERE coverage = NEW.id;
    INSERT INTO coverage_link
    SELECT DISTINCT NEW.id, r ->> 'kind', r ->> 'id'
      FROM (SELECT a -> 'ref' AS r FROM jsonb_array_elements(NEW.content -> 'about') a
            UNION ALL SELECT s -> 'ref' FROM jsonb_array_elements(NEW.content -> 'serves') s) named
     WHERE jsonb_typeof(r) = 'object';
    RETURN NULL;
END $$;
CREATE TRIGGER coverage_lays_out AFTER INSERT OR UPDATE OF content ON coverage FOR EACH ROW EXECUTE FUNCTION coverage_lays_out();

CREATE FUNCTION press_review_lays_out() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    DELETE FROM press_review_item WHERE review = NEW.id;
    INSERT INTO press_review_item
    SELECT NEW.id, i.n, (i.v ->> 'coverage')::uuid
      FROM jsonb_array_elements(NEW.content -> 'items') WITH ORDINALITY i(v, n);
    RETURN NULL;
END $$;
CREATE TRIGGER press_review_lays_out AFTER INSERT OR UPDATE OF content ON press_review
    FOR EACH ROW EXECUTE FUNCTION press_review_lays_out();

-- What was kept or sent stands.
CREATE FUNCTION press_part_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what % holds stands', TG_TABLE_NAME USING ERRCODE = 'CH001';
END $$;

-- Whoever may read a dispatch that carries a review may see the review and the items that came with it.
CREATE FUNCTION press_follows_readers() RETURNS trigger
    LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
BEGIN
    UPDATE press_review SET readers = ARRAY(SELECT DISTINCT k FROM unnest(press_review.readers || NEW.readers) k)
     WHERE NOT (NEW.readers <@ press_review.readers) AND origin = 'ARRIVED'
       AND id IN (SELECT s.review FROM press_review_sent s WHERE s.dispatch = NEW.id);
    UPDATE coverage SET readers = ARRAY(SELECT DISTINCT k FROM unnest(coverage.readers || NEW.readers) k)
     WHERE NOT (NEW.readers <@ coverage.readers) AND origin = 'ARRIVED'
       AND id IN (SELECT s.coverage FROM coverage_sent s WHERE s.dispatch = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER press_follows_readers AFTER UPDATE OF readers ON dispatch
    FOR EACH ROW WHEN (OLD.readers IS DISTINCT FROM NEW.readers) EXECUTE FUNCTION press_follows_readers();

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['outlet', 'outlet_version', 'coverage', 'coverage_version', 'coverage_link', 'coverage_clip', 'coverage_sent',
        'press_review', 'press_review_version', 'press_review_item', 'press_review_sent'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_node, chancery_person', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['outlet', 'coverage', 'press_review'] LOOP
        EXECUTE format('CREATE TRIGGER press_stands BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION press_stands()', name);
        EXECUTE format('CREATE POLICY owner_keeps ON %I_version FOR INSERT TO chancery_owner WITH CHECK (true)', name);
        EXECUTE format('GRANT INSERT, UPDATE ON %I TO chancery_node', name);
        EXECUTE format('GRANT INSERT ON %I TO chancery_person', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['coverage', 'press_review'] LOOP
        EXECUTE format('CREATE POLICY need_to_know ON %I FOR SELECT TO chancery_person
            USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))', name);
        -- A former row may have been marked higher than the row of today, and the other way round.
        EXECUTE format('CREATE POLICY need_to_know ON %1$I_version FOR SELECT TO chancery_person
            USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys())
                   AND id IN (SELECT e.id FROM %1$I e))', name);
        EXECUTE format('CREATE POLICY staff_add ON %I FOR INSERT TO chancery_person
            WITH CHECK (origin = ''HERE'' AND unit = ANY ((SELECT press_units())::text[])
                AND author = current_person() AND changed_by = current_person() AND version = 0
                AND readers = ARRAY[''unit:'' || unit, ''head:'' || unit]
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()))', name);
        EXECUTE format('CREATE POLICY staff_change ON %I FOR UPDATE TO chancery_person
            USING (origin = ''HERE'' AND unit = ANY ((SELECT press_units())::text[])
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
            WITH CHECK (changed_by = current_person() AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['coverage_link', 'coverage_clip', 'coverage_sent'] LOOP
        EXECUTE format('CREATE POLICY with_coverage ON %I FOR SELECT TO chancery_person USING (coverage IN (SELECT c.id FROM coverage c))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['press_review_item', 'press_review_sent'] LOOP
        EXECUTE format('CREATE POLICY with_review ON %I FOR SELECT TO chancery_person USING (review IN (SELECT r.id FROM press_review r))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['coverage_link', 'press_review_item'] LOOP
        EXECUTE format('CREATE POLICY owner_keeps ON %I TO chancery_owner USING (true) WITH CHECK (true)', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['coverage_clip', 'coverage_sent', 'press_review_sent'] LOOP
        EXECUTE format('CREATE TRIGGER part_stands BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION press_part_stands()', name);
        EXECUTE format('GRANT INSERT ON %I TO chancery_node', name);
    END LOOP;
END $$;

-- Which outlets there are is no secret.
CREATE POLICY everybody ON outlet FOR SELECT TO chancery_person USING (true);
CREATE POLICY everybody ON outlet_version FOR SELECT TO chancery_person USING (true);
CREATE POLICY staff_add ON outlet FOR INSERT TO chancery_person
    WITH CHECK (origin = 'HERE' AND cardinality((SELECT press_units())) > 0 AND author = current_person()
                AND changed_by = current_person() AND version = 0);
CREATE POLICY staff_change ON outlet FOR UPDATE TO chancery_person
    USING (cardinality((SELECT press_units())) > 0) WITH CHECK (changed_by = current_person());
GRANT UPDATE (name, aliases, names, medium, country, region, language, host, reach, reach_of, reach_source, reach_day,
              version, changed_by, changed_at) ON outlet TO chancery_person;

GRANT UPDATE (outlet, day, kind, mention, headline, topic, address, words, content, label, compartments, version, changed_by,
              changed_at) ON coverage TO chancery_person;
GRANT UPDATE (day, title, content, label, compartments, version, changed_by, changed_at) ON press_review TO chancery_person;
GRANT INSERT ON coverage_clip TO chancery_person;
CREATE POLICY staff_add ON coverage_clip FOR INSERT TO chancery_person
    WITH CHECK (author = current_person()
                AND coverage IN (SELECT c.id FROM coverage c WHERE c.origin = 'HERE' AND c.unit = ANY ((SELECT press_units())::text[])));

REVOKE ALL ON FUNCTION press_units(), press_stands(), coverage_lays_out(), press_review_lays_out(), press_part_stands(),
    press_follows_readers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION press_units() TO chancery_person, chancery_node;
