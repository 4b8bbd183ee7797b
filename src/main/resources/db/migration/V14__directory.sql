-- People in their public functions, the institutions they serve, and who held what from when to when.
--
-- An entry is seen under need-to-know as a dispatch is; a tenure is seen by those who see both its person and its
-- institution. Entries change in place and keep every former row (triggers *_stands). Merging points one entry of a person
-- at another (root) and moves nothing, so that it can be taken back; erasing empties an entry and forgets its former rows.
-- There is no column for a private life.

CREATE TABLE institution (
    id           uuid PRIMARY KEY,
    unit         text NOT NULL REFERENCES unit (code),
    kind         text NOT NULL CHECK (kind IN ('STATE_ORGAN', 'MINISTRY', 'PARLIAMENT', 'FRIENDSHIP_GROUP', 'COMMITTEE', 'MISSION',
                     'INTERNATIONAL', 'LOCAL_AUTHORITY', 'JUDICIARY', 'PARTY', 'COMPANY', 'MEDIA', 'UNIVERSITY', 'CIVIL_SOCIETY', 'OTHER')),
    names        jsonb NOT NULL CHECK (jsonb_typeof(names) = 'object' AND names <> '{}'),
    spellings    text[] NOT NULL DEFAULT '{}',
    country      text CHECK (country ~ '^[A-Z]{2}$'),
    host         text CHECK (host ~ '^[A-Z]{2}$'),
    parent       uuid REFERENCES institution (id),
    precedence   int CHECK (precedence BETWEEN 1 AND 9999),
    sort_name    text NOT NULL,
    folded       text NOT NULL,
    sounds       text[] NOT NULL,
    source       text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
    retain_until date NOT NULL,
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    CHECK (parent <> id)
);
CREATE INDEX institution_sorted ON institution (sort_name);
CREATE INDEX institution_parent ON institution (parent);
CREATE INDEX institution_country ON institution (country);
CREATE INDEX institution_host ON institution (host) WHERE host IS NOT NULL;
CREATE INDEX institution_folded ON institution USING gin (folded extensions.gin_trgm_ops);
CREATE INDEX institution_sounds ON institution USING gin (sounds);

-- root: the entry of the same person that stands for it, itself when it was not merged.
CREATE TABLE public_person (
    id           uuid PRIMARY KEY,
    unit         text NOT NULL REFERENCES unit (code),
    names        jsonb NOT NULL CHECK (jsonb_typeof(names) = 'array'),
    honorific    jsonb NOT NULL CHECK (jsonb_typeof(honorific) = 'object'),
    country      text CHECK (country ~ '^[A-Z]{2}$'),
    contacts     jsonb NOT NULL CHECK (jsonb_typeof(contacts) = 'array'),
    sort_name    text NOT NULL,
    folded       text NOT NULL,
    sounds       text[] NOT NULL,
    source       text NOT NULL CHECK (length(source) <= 500),
    retain_until date NOT NULL,
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}',
    readers      text[] NOT NULL,
    version      int NOT NULL DEFAULT 0,
    author       uuid REFERENCES person (id),
    created_at   timestamptz NOT NULL,
    changed_by   uuid REFERENCES person (id),
    changed_at   timestamptz NOT NULL,
    root         uuid NOT NULL REFERENCES public_person (id),
    erased_at    timestamptz,
    CHECK ((erased_at IS NULL) = (names <> '[]' AND source <> ''))
);
CREATE INDEX public_person_sorted ON public_person (sort_name);
CREATE INDEX public_person_root ON public_person (root);
CREATE INDEX public_person_retain ON public_person (retain_until) WHERE erased_at IS NULL;
CREATE INDEX public_person_folded ON public_person USING gin (folded extensions.gin_trgm_ops);
CREATE INDEX public_person_sounds ON public_person USING gin (sounds);

-- began and ended are the days between which the first and the last day lie, as far as they are known; an open tenure has
-- the precision OPEN at its end.
CREATE TABLE tenure (
    id              uuid PRIMARY KEY,
    unit            text NOT NULL REFERENCES unit (code),
    person          uuid NOT NULL REFERENCES public_person (id),
    institution     uuid NOT NULL REFERENCES institution (id),
    function        jsonb NOT NULL CHECK (jsonb_typeof(function) = 'object' AND function <> '{}'),
    from_precision  text NOT NULL CHECK (from_precision IN ('DAY', 'MONTH', 'YEAR', 'WITHIN')),
    from_first      date,
    from_last       date,
    to_precision    text NOT NULL CHECK (to_precision IN ('DAY', 'MONTH', 'YEAR', 'WITHIN', 'OPEN')),
    to_first        date,
    to_last         date,
    capacity        text NOT NULL CHECK (capacity IN ('HOLDER', 'ACTING', 'NOT_TAKEN_UP')),
    concurrent      boolean NOT NULL DEFAULT false,
    precedence      int CHECK (precedence BETWEEN 1 AND 9999),
    source          text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
    note            text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    version         int NOT NULL DEFAULT 0,
    author          uuid REFERENCES person (id),
    created_at      timestamptz NOT NULL,
    changed_by      uuid REFERENCES person (id),
    changed_at      timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    withdraw_reason text NOT NULL DEFAULT '' CHECK (length(withdraw_reason) <= 500),
    CHECK (from_last >= from_first AND to_last >= to_first),
    CHECK (from_precision = 'WITHIN' OR (from_first IS NOT NULL AND from_last IS NOT NULL)),
    CHECK (to_precision IN ('WITHIN', 'OPEN') OR (to_first IS NOT NULL AND to_last IS NOT NULL)),
    CHECK (to_precision <> 'OPEN' OR (to_first IS NULL AND to_last IS NULL)),
    CHECK (withdrawn_at IS NULL OR withdraw_reason <> '')
);
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_institution ON tenure (institution, from_first);

CREATE TABLE institution_version (LIKE institution, PRIMARY KEY (id, version));
CREATE TABLE public_person_version (LIKE public_person, PRIMARY KEY (id, version));
CREATE TABLE tenure_version (LIKE tenure, PRIMARY KEY (id, version));
CREATE INDEX tenure_version_person ON tenure_version (person);

-- Two entries found to be one person, and that finding taken back.
CREATE TABLE directory_merge (
    id            uuid PRIMARY KEY,
    kept          uuid NOT NULL REFERENCES public_person (id),
    gone          uuid NOT NULL REFERENCES public_person (id),
    reason        text NOT NULL CHECK (length(reason) <= 500),
    merged_by     uuid NOT NULL REFERENCES person (id),
    merged_at     timestamptz NOT NULL,
    undone_reason text NOT NULL DEFAULT '' CHECK (length(undone_reason) <= 500),
    undone_by     uuid REFERENCES person (id),
    undone_at     timestamptz,
    CHECK (kept <> gone),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX directory_merge_once ON directory_merge (gone) WHERE undone_at IS NULL;
CREATE INDEX directory_merge_kept ON directory_merge (kept);

-- Two entries found not to be one person, so that they are not proposed again.
CREATE TABLE directory_distinct (
    one  uuid NOT NULL REFERENCES public_person (id),
    two  uuid NOT NULL REFERENCES public_person (id),
    said_by uuid NOT NULL REFERENCES person (id),
    said_at timestamptz NOT NULL,
    PRIMARY KEY (one, two),
    CHECK (one < two)
);

-- That an entry was erased: when, by whom and why; not what it said.
CREATE TABLE directory_erasure (
    id        uuid PRIMARY KEY,
    person    uuid NOT NULL REFERENCES public_person (id),
    unit      text NOT NULL REFERENCES unit (code),
    ground    text NOT NULL CHECK (ground IN ('RETENTION_OVER', 'ASKED', 'MISTAKE')),
    erased_by uuid NOT NULL REFERENCES person (id),
    erased_at timestamptz NOT NULL
);

-- Units whose directory the person keeps.
CREATE FUNCTION directory_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'DEPARTMENT_OFFICER',
                          'PLANNING_OFFICER', 'PRESS_OFFICER']);

-- Every change keeps the row before it, and nobody can write that history by hand. Only the node sets root and erased_at.
CREATE FUNCTION institution_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF NEW.version <> OLD.version + 1
       OR (NEW.id, NEW.unit, NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.unit, OLD.author, OLD.created_at) THEN
        RAISE EXCEPTION 'institution % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    INSERT INTO institution_version SELECT OLD.*;
    RETURN NEW;
END $$;
CREATE TRIGGER institution_stands BEFORE UPDATE ON institution FOR EACH ROW EXECUTE FUNCTION institution_stands();

CREATE FUNCTION public_person_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF OLD.erased_at IS NOT NULL
       OR (NEW.id, NEW.unit, NEW.author, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.unit, OLD.author, OLD.created_at) THEN
        RAISE EXCEPTION 'person % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    IF NEW.erased_at IS NOT NULL OR NEW.root <> OLD.root THEN
        RETURN NEW;
    END IF;
    IF NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'person % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    INSERT INTO public_person_version SELECT OLD.*;
    RETURN NEW;
END $$;
CREATE TRIGGER public_person_stands BEFORE UPDATE ON public_person FOR EACH ROW EXECUTE FUNCTION public_person_stands();

CREATE FUNCTION tenure_stands() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    IF OLD.withdrawn_at IS NOT NULL OR NEW.version <> OLD.version + 1
       OR (NEW.id, NEW.unit, NEW.person, NEW.author, NEW.created_at)
          IS DISTINCT FROM (OLD.id, OLD.unit, OLD.person, OLD.author, OLD.created_at) THEN
        RAISE EXCEPTION 'tenure % stands', OLD.id USING ERRCODE = 'CH001';
    END IF;
    INSERT INTO tenure_version SELECT OLD.*;
    RETURN NEW;
END $$;
CREATE TRIGGER tenure_stands BEFORE UPDATE ON tenure FOR EACH ROW EXECUTE FUNCTION tenure_stands();

-- What the person of the transaction may see of the entries whose words begin like these, or sound like these, or resemble
-- the phrase. Looks with the owner's eyes, because an index of trigrams cannot be used behind a policy, and
-- asks the same question as the policies need_to_know do.
--   patterns  '% word%' for each word, the longest first
--   wanted    PERSON, INSTITUTION, or empty for both
CREATE FUNCTION directory_found(wanted text, patterns text[], words_sounds text[], phrase text, most int)
    RETURNS TABLE (kind text, id uuid, tier int, likeness real)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = chancery, extensions, pg_temp AS $$
DECLARE
    mine text[] := my_keys();
    level int := my_label();
    held text[] := my_compartments();
BEGIN
    RETURN QUERY
    SELECT f.kind, f.id, min(f.tier), max(f.likeness) FROM (
        SELECT 'PERSON' AS kind, p.id, 1 AS tier, word_similarity(phrase, p.folded) AS likeness FROM public_person p
         WHERE wanted <> 'INSTITUTION' AND p.folded LIKE patterns[1] AND p.folded LIKE ALL (patterns)
           AND p.label <= level AND p.compartments <@ held AND p.readers && mine
        UNION ALL
        SELECT 'INSTITUTION', i.id, 1, word_similarity(phrase, i.folded) FROM institution i
         WHERE wanted <> 'PERSON' AND i.folded LIKE patterns[1] AND i.folded LIKE ALL (patterns)
           AND i.label <= level AND i.compartments <@ held AND i.readers && mine
        UNION ALL
        SELECT 'PERSON', p.id, 2, word_similarity(phrase, p.folded) FROM public_person p
         WHERE wanted <> 'INSTITUTION' AND words_sounds <> '{}' AND p.sounds @> words_sounds
           AND p.label <= level AND p.compartments <@ held AND p.readers && mine
        UNION ALL
        SELECT 'INSTITUTION', i.id, 2, word_similarity(phrase, i.folded) FROM institution i
         WHERE wanted <> 'PERSON' AND words_sounds <> '{}' AND i.sounds @> words_sounds
           AND i.label <= level AND i.compartments <@ held AND i.readers && mine
        UNION ALL
        SELECT 'PERSON', p.id, 3, word_similarity(phrase, p.folded) FROM public_person p
         WHERE wanted <> 'INSTITUTION' AND length(phrase) >= 4 AND phrase <% p.folded
           AND p.label <= level AND p.compartments <@ held AND p.readers && mine
        UNION ALL
        SELECT 'INSTITUTION', i.id, 3, word_similarity(phrase, i.folded) FROM institution i
         WHERE wanted <> 'PERSON' AND length(phrase) >= 4 AND phrase <% i.folded
           AND i.label <= level AND i.compartments <@ held AND i.readers && mine) f
     GROUP BY f.kind, f.id
     ORDER BY 3, 4 DESC, 2
     LIMIT most;
END $$;

-- Policies ------------------------------------------------------------------------------------

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['institution', 'public_person', 'tenure', 'institution_version', 'public_person_version', 'tenure_version',
                                'directory_merge', 'directory_distinct', 'directory_erasure'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
        EXECUTE format('GRANT SELECT ON %I TO chancery_node, chancery_person', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['institution_version', 'public_person_version', 'tenure_version'] LOOP
        EXECUTE format('CREATE POLICY owner_keeps ON %I FOR INSERT TO chancery_owner WITH CHECK (true)', name);
    END LOOP;
END $$;

-- The node takes archives in, merges and erases on the order of somebody who may.
GRANT INSERT, UPDATE ON institution, public_person, directory_merge TO chancery_node;
GRANT INSERT, DELETE ON tenure, directory_distinct TO chancery_node;
GRANT DELETE ON public_person_version, tenure_version TO chancery_node;
GRANT INSERT ON directory_erasure TO chancery_node;

CREATE POLICY need_to_know ON institution FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
CREATE POLICY need_to_know ON public_person FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()));
CREATE POLICY with_both ON tenure FOR SELECT TO chancery_person
    USING (person IN (SELECT p.id FROM public_person p) AND institution IN (SELECT i.id FROM institution i));
-- A former row may have been marked higher than the row of today, and the other way round.
CREATE POLICY need_to_know ON institution_version FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys())
           AND id IN (SELECT i.id FROM institution i));
CREATE POLICY need_to_know ON public_person_version FOR SELECT TO chancery_person
    USING (label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys())
           AND id IN (SELECT p.id FROM public_person p));
CREATE POLICY with_both ON tenure_version FOR SELECT TO chancery_person
    USING (person IN (SELECT p.id FROM public_person p) AND institution IN (SELECT i.id FROM institution i));
CREATE POLICY with_both ON directory_merge FOR SELECT TO chancery_person
    USING (kept IN (SELECT p.id FROM public_person p) AND gone IN (SELECT p.id FROM public_person p));
CREATE POLICY with_both ON directory_distinct FOR SELECT TO chancery_person
    USING (one IN (SELECT p.id FROM public_person p) AND two IN (SELECT p.id FROM public_person p));
CREATE POLICY staff_or_inspector ON directory_erasure FOR SELECT TO chancery_person
    USING (unit = ANY ((SELECT my_units())::text[]) OR (SELECT has_role('INSPECTOR')));

-- What people write themselves.
GRANT INSERT ON institution, public_person, tenure, directory_distinct TO chancery_person;
GRANT UPDATE (kind, names, spellings, country, host, parent, precedence, sort_name, folded, sounds, source, retain_until, label,
              compartments, readers, version, changed_by, changed_at) ON institution TO chancery_person;
GRANT UPDATE (names, honorific, country, contacts, sort_name, folded, sounds, source, retain_until, label, compartments, readers,
              version, changed_by, changed_at) ON public_person TO chancery_person;
GRANT UPDATE (institution, function, from_precision, from_first, from_last, to_precision, to_first, to_last, capacity, concurrent,
              precedence, source, note, version, changed_by, changed_at, withdrawn_at, withdraw_reason) ON tenure TO chancery_person;

CREATE POLICY staff_add ON institution FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT directory_units())::text[]) AND author = current_person() AND changed_by = current_person()
                AND version = 0 AND ('unit:' || unit) = ANY (readers)
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_change ON institution FOR UPDATE TO chancery_person
    USING (unit = ANY ((SELECT directory_units())::text[])
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
    WITH CHECK (changed_by = current_person() AND ('unit:' || unit) = ANY (readers)
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_add ON public_person FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT directory_units())::text[]) AND author = current_person() AND changed_by = current_person()
                AND version = 0 AND root = id AND erased_at IS NULL AND ('unit:' || unit) = ANY (readers)
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_change ON public_person FOR UPDATE TO chancery_person
    USING (unit = ANY ((SELECT directory_units())::text[]) AND erased_at IS NULL
           AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()) AND readers && (SELECT my_keys()))
    WITH CHECK (changed_by = current_person() AND ('unit:' || unit) = ANY (readers)
                AND label <= (SELECT my_label()) AND compartments <@ (SELECT my_compartments()));
CREATE POLICY staff_add ON tenure FOR INSERT TO chancery_person
    WITH CHECK (unit = ANY ((SELECT directory_units())::text[]) AND author = current_person() AND changed_by = current_person()
                AND version = 0 AND withdrawn_at IS NULL
                AND person IN (SELECT p.id FROM public_person p WHERE p.erased_at IS NULL)
                AND institution IN (SELECT i.id FROM institution i));
CREATE POLICY staff_change ON tenure FOR UPDATE TO chancery_person
    USING (unit = ANY ((SELECT directory_units())::text[]) AND withdrawn_at IS NULL
           AND person IN (SELECT p.id FROM public_person p) AND institution IN (SELECT i.id FROM institution i))
    WITH CHECK (changed_by = current_person() AND institution IN (SELECT i.id FROM institution i));
CREATE POLICY staff_say ON directory_distinct FOR INSERT TO chancery_person
    WITH CHECK (said_by = current_person()
                AND one IN (SELECT p.id FROM public_person p) AND two IN (SELECT p.id FROM public_person p));

REVOKE ALL ON FUNCTION directory_units(), institution_stands(), public_person_stands(), tenure_stands(),
    directory_found(text, text[], text[], text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directory_units() TO chancery_person, chancery_node;
GRANT EXECUTE ON FUNCTION directory_found(text, text[], text[], text, int) TO chancery_person;
