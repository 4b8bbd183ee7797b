-- Who belongs to the service, where, and what they may see and do.
--
-- What a person may see is decided by two things together:
--   1. the clearance: a label and compartments that cover those of the content;
--   2. need-to-know: a content carries keys, a person holds keys, and one must meet.
-- Keys are texts: 'unit:SG/4' (staff of a unit), 'head:SG/4' (who signs for it),
-- 'person:<uuid>' (named), 'public' (everybody signed in).

CREATE TABLE node (
    name     text PRIMARY KEY CHECK (name ~ '^[a-z0-9-]{1,40}$'),
    hub      boolean NOT NULL,
    name_fr  text NOT NULL,
    name_en  text NOT NULL,
    name_es  text NOT NULL,
    name_ar  text NOT NULL
);

CREATE TABLE unit (
    code     text PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('MINISTRY_UNIT', 'POST')),
    node     text NOT NULL REFERENCES node (name),
    archive  boolean NOT NULL DEFAULT false,
    name_fr  text NOT NULL,
    name_en  text NOT NULL,
    name_es  text NOT NULL,
    name_ar  text NOT NULL,
    active   boolean NOT NULL DEFAULT true
);

CREATE TABLE person (
    id         uuid PRIMARY KEY,
    login      text NOT NULL UNIQUE CHECK (login = lower(login) AND length(login) BETWEEN 1 AND 80),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    function   text NOT NULL DEFAULT '' CHECK (length(function) <= 200),
    unit       text NOT NULL REFERENCES unit (code),
    language   text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en', 'es', 'ar')),
    active     boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL
);

CREATE TABLE membership (
    person uuid NOT NULL REFERENCES person (id),
    unit   text NOT NULL REFERENCES unit (code),
    role   text NOT NULL CHECK (role IN (
        'DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'REGISTRY_CLERK', 'DEPARTMENT_OFFICER',
        'PLANNING_OFFICER', 'PRESS_OFFICER', 'COMMUNICATIONS_OFFICER', 'ADMINISTRATOR', 'INSPECTOR')),
    PRIMARY KEY (person, unit, role)
);

CREATE TABLE clearance (
    person       uuid PRIMARY KEY REFERENCES person (id),
    label        int NOT NULL CHECK (label BETWEEN 0 AND 4),
    compartments text[] NOT NULL DEFAULT '{}'
);

-- What one administrator wants to give and another person must confirm.
CREATE TABLE access_proposal (
    id           uuid PRIMARY KEY,
    person       uuid NOT NULL REFERENCES person (id),
    label        int CHECK (label BETWEEN 0 AND 4),
    compartments text[],
    unit         text REFERENCES unit (code),
    role         text,
    by_person    uuid NOT NULL REFERENCES person (id),
    at           timestamptz NOT NULL,
    ended_at     timestamptz,
    confirmed_by uuid REFERENCES person (id),
    refused_by   uuid REFERENCES person (id),
    CHECK ((label IS NULL) = (compartments IS NULL) AND (unit IS NULL) = (role IS NULL) AND (label IS NULL) <> (role IS NULL)),
    CHECK ((ended_at IS NULL) = (confirmed_by IS NULL AND refused_by IS NULL)),
    CHECK (confirmed_by NOT IN (by_person, person))
);
CREATE INDEX access_proposal_open ON access_proposal (at) WHERE ended_at IS NULL;

CREATE TABLE credential (
    person        uuid PRIMARY KEY REFERENCES person (id),
    password_hash text NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- What verifies a key that stays in somebody's device (W3C Web Authentication).
CREATE TABLE passkey (
    id              uuid PRIMARY KEY,
    person          uuid NOT NULL REFERENCES person (id),
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    credential      bytea NOT NULL CHECK (length(credential) BETWEEN 1 AND 1023),
    key             bytea NOT NULL,
    counter         bigint NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up       boolean NOT NULL,
    created_at      timestamptz NOT NULL,
    used_at         timestamptz,
    removed_at      timestamptz
);
CREATE UNIQUE INDEX passkey_credential ON passkey (credential) WHERE removed_at IS NULL;
CREATE INDEX passkey_person ON passkey (person);

CREATE TABLE sign_in_failure (
    login   text NOT NULL,
    address text NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_login ON sign_in_failure (login, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, at);

-- What a program shows instead of a person.
CREATE TABLE access_token (
    hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
    id         uuid NOT NULL UNIQUE,
    person     uuid NOT NULL REFERENCES person (id),
    purpose    text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz
);

CREATE TABLE invitation (
    hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
    person     uuid NOT NULL REFERENCES person (id),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- Who signs for a unit while its head is absent, or by standing delegation.
CREATE TABLE signature_delegation (
    id         uuid PRIMARY KEY,
    giver      uuid NOT NULL REFERENCES person (id),
    holder     uuid NOT NULL REFERENCES person (id),
    unit       text NOT NULL REFERENCES unit (code),
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz,
    revoked_at timestamptz,
    CHECK (ends_at IS NULL OR ends_at > starts_at)
);

-- The functions below look at the tables with the owner's eyes, so that a policy may ask about the
-- person without the person seeing the tables. Each is evaluated once for a statement when it is
-- called as (SELECT f()).

CREATE FUNCTION has_role(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN EXISTS (SELECT 1 FROM membership m JOIN person p ON p.id = m.person AND p.active
                    WHERE m.person = current_person() AND m.role = wanted);

-- Units where the person holds one of the roles.
CREATE FUNCTION units_as(roles text[]) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN (SELECT coalesce(array_agg(DISTINCT m.unit), '{}') FROM membership m JOIN person p ON p.id = m.person AND p.active
             WHERE m.person = current_person() AND m.role = ANY (roles));

-- Units whose dispatches the person works on: administrators, communications officers and
-- inspectors do their work without reading.
CREATE FUNCTION my_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN units_as(ARRAY['DESK_OFFICER', 'COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT', 'REGISTRY_CLERK',
                          'DEPARTMENT_OFFICER', 'PLANNING_OFFICER', 'PRESS_OFFICER']);

-- Units for which the person may sign today: as head, or by delegation of one who still is.
CREATE FUNCTION signing_units() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN (SELECT coalesce(array_agg(DISTINCT u), '{}') FROM (
                SELECT unnest(units_as(ARRAY['HEAD_OF_MISSION', 'HEAD_OF_UNIT'])) AS u
                UNION
                SELECT d.unit FROM signature_delegation d
                  JOIN person h ON h.id = d.holder AND h.active
                  JOIN person g ON g.id = d.giver AND g.active
                  JOIN membership m ON m.person = d.giver AND m.unit = d.unit AND m.role IN ('HEAD_OF_MISSION', 'HEAD_OF_UNIT')
                 WHERE d.holder = current_person() AND d.revoked_at IS NULL
                   AND d.starts_at <= now() AND (d.ends_at IS NULL OR d.ends_at > now())) s);

CREATE FUNCTION my_label() RETURNS int
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN coalesce((SELECT c.label FROM clearance c JOIN person p ON p.id = c.person AND p.active
                      WHERE c.person = current_person()), -1);

CREATE FUNCTION my_compartments() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN coalesce((SELECT c.compartments FROM clearance c WHERE c.person = current_person()), '{}');

CREATE FUNCTION my_keys() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN CASE WHEN EXISTS (SELECT 1 FROM person p WHERE p.id = current_person() AND p.active)
                THEN ARRAY['public', 'person:' || current_person()]
                     || (SELECT coalesce(array_agg('unit:' || u), '{}') FROM unnest(my_units()) u)
                     || (SELECT coalesce(array_agg('head:' || u), '{}') FROM unnest(signing_units()) u)
                ELSE '{}'::text[] END;

-- May the named person see what carries this label? Asked when something is given to somebody.
CREATE FUNCTION is_cleared(who uuid, wanted_label int, wanted_compartments text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = chancery, pg_temp
    RETURN EXISTS (SELECT 1 FROM clearance c JOIN person p ON p.id = c.person AND p.active
                    WHERE c.person = who AND c.label >= wanted_label AND wanted_compartments <@ c.compartments);

-- Policies ------------------------------------------------------------------------------------

ALTER TABLE node ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE unit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE clearance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE access_proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE credential ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sign_in_failure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE access_token ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE signature_delegation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- The node does the machine's own work on all of them; the functions above look with the owner's eyes.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['node', 'unit', 'person', 'membership', 'clearance', 'access_proposal', 'credential', 'passkey', 'sign_in_failure', 'access_token', 'invitation', 'signature_delegation'] LOOP
        EXECUTE format('CREATE POLICY node_all ON %I TO chancery_node USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY owner_sees ON %I FOR SELECT TO chancery_owner USING (true)', name);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON node, unit, person, clearance, access_proposal, credential, passkey, access_token, invitation,
    signature_delegation TO chancery_node;
GRANT SELECT, INSERT, DELETE ON membership, sign_in_failure TO chancery_node;

-- The organisation is no secret within it: who is where, in which function.
GRANT SELECT ON node, unit, person, membership TO chancery_person;
CREATE POLICY staff_see ON node FOR SELECT TO chancery_person USING (current_person() IS NOT NULL);
CREATE POLICY staff_see ON unit FOR SELECT TO chancery_person USING (current_person() IS NOT NULL);
CREATE POLICY staff_see ON person FOR SELECT TO chancery_person USING (current_person() IS NOT NULL);
CREATE POLICY staff_see ON membership FOR SELECT TO chancery_person USING (current_person() IS NOT NULL);

-- What one is cleared for is between oneself, the administrator and the inspector.
GRANT SELECT ON clearance, signature_delegation TO chancery_person;
CREATE POLICY own_or_admin ON clearance FOR SELECT TO chancery_person
    USING (person = current_person() OR (SELECT has_role('ADMINISTRATOR')) OR (SELECT has_role('INSPECTOR')));
CREATE POLICY parties_or_admin ON signature_delegation FOR SELECT TO chancery_person
    USING (giver = current_person() OR holder = current_person()
           OR (SELECT has_role('ADMINISTRATOR')) OR (SELECT has_role('INSPECTOR')));

-- Everybody sees and revokes their own tokens; none can be read back.
GRANT SELECT (id, person, purpose, created_at, expires_at, revoked_at), UPDATE (revoked_at) ON access_token
    TO chancery_person;
CREATE POLICY own ON access_token FOR SELECT TO chancery_person USING (person = current_person());
CREATE POLICY own_revoke ON access_token FOR UPDATE TO chancery_person
    USING (person = current_person() AND revoked_at IS NULL) WITH CHECK (person = current_person());

-- The same of passkeys.
GRANT SELECT (id, person, name, created_at, used_at, removed_at), UPDATE (removed_at) ON passkey TO chancery_person;
CREATE POLICY own ON passkey FOR SELECT TO chancery_person USING (person = current_person());
CREATE POLICY own_remove ON passkey FOR UPDATE TO chancery_person
    USING (person = current_person() AND removed_at IS NULL) WITH CHECK (person = current_person());

-- What is proposed is between whom it is for, who may confirm it, and the inspector.
GRANT SELECT ON access_proposal TO chancery_person;
CREATE POLICY parties_see ON access_proposal FOR SELECT TO chancery_person
    USING (person = current_person() OR (SELECT has_role('ADMINISTRATOR')) OR (SELECT has_role('INSPECTOR'))
           OR coalesce(unit, (SELECT p.unit FROM person p WHERE p.id = access_proposal.person))
              = ANY ((SELECT units_as(ARRAY['HEAD_OF_MISSION', 'HEAD_OF_UNIT']))::text[]));

-- People and their rights are entered by the node, on the order of an administrator and, where two are
-- needed, of another; passwords are set through an invitation.

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA chancery FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_role(text), units_as(text[]), my_units(), signing_units(), my_label(), my_compartments(),
    my_keys(), is_cleared(uuid, int, text[]) TO chancery_person, chancery_node;
