-- What the rooms of the work hold is found by search: every change of a thing that is found, of whoever may see it, and of
-- what is told of it there, leaves a note for the index in the same transaction. Triggers write the notes, because rows
-- change in many ways (an import, a merge, an arrival, a reader gained by attribution) and none may be forgotten.

CREATE POLICY owner_notes ON search_outbox FOR INSERT TO chancery_owner WITH CHECK (true);

-- The kind is the trigger's argument.
CREATE FUNCTION search_notes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    INSERT INTO search_outbox (kind, thing) VALUES (TG_ARGV[0], CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END);
    RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['engagement', 'commitment', 'agreement', 'coverage', 'communique', 'institution'] LOOP
        EXECUTE format('CREATE TRIGGER search_notes AFTER INSERT OR UPDATE OR DELETE ON %1$I
            FOR EACH ROW EXECUTE FUNCTION search_notes(%1$L)', name);
    END LOOP;
END $$;

-- The words of files are part of what they hang on. Their bytes are not looked at.
CREATE FUNCTION search_notes_file() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'coverage_clip' THEN INSERT INTO search_outbox (kind, thing) VALUES ('coverage', NEW.coverage);
        WHEN 'agreement_document' THEN INSERT INTO search_outbox (kind, thing) VALUES ('agreement', NEW.agreement);
    END CASE;
    RETURN NULL;
END $$;
CREATE TRIGGER search_notes AFTER INSERT ON coverage_clip FOR EACH ROW EXECUTE FUNCTION search_notes_file();
CREATE TRIGGER search_notes AFTER INSERT ON agreement_document FOR EACH ROW EXECUTE FUNCTION search_notes_file();

CREATE FUNCTION search_notes_outlet() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    INSERT INTO search_outbox (kind, thing) SELECT 'coverage', c.id FROM coverage c WHERE c.outlet = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER search_notes AFTER UPDATE OF name ON outlet
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search_notes_outlet();

-- A person is found by the functions held, and by what entries say that were merged into the person's.
CREATE FUNCTION search_notes_person() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    INSERT INTO search_outbox (kind, thing)
        SELECT 'person', p.id FROM public_person p
         WHERE p.id = NEW.id OR p.root = NEW.root OR (TG_OP = 'UPDATE' AND p.root = OLD.root);
    RETURN NULL;
END $$;
CREATE TRIGGER search_notes AFTER INSERT OR UPDATE ON public_person FOR EACH ROW EXECUTE FUNCTION search_notes_person();

CREATE FUNCTION search_notes_tenure() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
DECLARE
    changed tenure := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    INSERT INTO search_outbox (kind, thing)
        SELECT DISTINCT 'person', unnest(ARRAY[p.id, p.root]) FROM public_person p WHERE p.id = changed.person;
    RETURN NULL;
END $$;
CREATE TRIGGER search_notes AFTER INSERT OR UPDATE OR DELETE ON tenure FOR EACH ROW EXECUTE FUNCTION search_notes_tenure();

CREATE FUNCTION search_notes_staff() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
BEGIN
    INSERT INTO search_outbox (kind, thing)
        SELECT DISTINCT 'person', unnest(ARRAY[p.id, p.root])
          FROM tenure t JOIN public_person p ON p.id = t.person WHERE t.institution = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER search_notes_staff AFTER UPDATE ON institution
    FOR EACH ROW WHEN ((OLD.names, OLD.label, OLD.compartments, OLD.readers)
                       IS DISTINCT FROM (NEW.names, NEW.label, NEW.compartments, NEW.readers))
    EXECUTE FUNCTION search_notes_staff();

-- Whether everybody who may see a person may see something marked so.
CREATE FUNCTION seen_by_all_who_see(person public_person, its_label int, its_compartments text[], its_readers text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN its_label <= person.label AND its_compartments <@ person.compartments
           AND (person.readers <@ its_readers OR 'public' = ANY (its_readers));

REVOKE ALL ON FUNCTION search_notes(), search_notes_file(), search_notes_outlet(), search_notes_person(), search_notes_tenure(),
    search_notes_staff(), seen_by_all_who_see(public_person, int, text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seen_by_all_who_see(public_person, int, text[], text[]) TO chancery_node;
