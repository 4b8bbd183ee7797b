-- The schema's ground: who may enter, what every room uses.
--
-- Nothing is open to PUBLIC: each table and each function grants what it grants to chancery_person
-- and chancery_node by name. Every table enables row-level security. Where a table also forces it,
-- the owner is bound as well, and a SECURITY DEFINER function that reads the table needs a policy
-- TO chancery_owner on it.

CREATE SCHEMA extensions;
CREATE EXTENSION unaccent WITH SCHEMA extensions;
CREATE EXTENSION pg_trgm WITH SCHEMA extensions;
CREATE EXTENSION pgcrypto WITH SCHEMA extensions;
CREATE EXTENSION btree_gist WITH SCHEMA extensions;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA chancery, extensions TO chancery_person, chancery_node;

-- The person for whom the running transaction works; null for the node.
CREATE FUNCTION chancery.current_person() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('chancery.person', true), '')::uuid;
GRANT EXECUTE ON FUNCTION chancery.current_person() TO chancery_person, chancery_node;
