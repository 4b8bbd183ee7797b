package chancery.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.Seed;
import chancery.foundation.storage.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random people and random dispatches: what the database shows each is what the rule says, told
 * here a second time in Java.
 */
class NeedToKnowRuleTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final List<String> UNITS = List.of("SG/4", "DG7/6", "DG1/2", "AMBALDO LIMA");
    private static final List<String> COMPARTMENTS = List.of("ALPHA", "BETA");
    private static final List<String> WORKING =
            List.of(
                    "DESK_OFFICER",
                    "COUNSELLOR",
                    "HEAD_OF_MISSION",
                    "HEAD_OF_UNIT",
                    "REGISTRY_CLERK",
                    "DEPARTMENT_OFFICER",
                    "PLANNING_OFFICER",
                    "PRESS_OFFICER");
    private static final List<String> HEADING = List.of("HEAD_OF_MISSION", "HEAD_OF_UNIT");
    private static final List<String> READING_NOTHING =
            List.of("COMMUNICATIONS_OFFICER", "ADMINISTRATOR", "INSPECTOR");
    private static final int PEOPLE = 60;
    private static final int DISPATCHES = 150;

    private final Random random;
    private final long seed;
    private final List<Somebody> people = new ArrayList<>();
    private final List<Given> delegations = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();

    NeedToKnowRuleTest() {
        seed = Seed.ofThisRun();
        random = new Random(seed);
    }

    private record Post(String unit, String role) {}

    private record Somebody(
            UUID id, boolean active, int label, Set<String> compartments, Set<Post> posts) {
        boolean heads(String unit) {
            return posts.stream()
                    .anyMatch(post -> post.unit().equals(unit) && HEADING.contains(post.role()));
        }
    }

    private record Given(Somebody giver, Somebody holder, String unit, boolean running) {}

    private record Content(UUID id, int label, Set<String> compartments, Set<String> readers) {}

    @Test
    void theDatabaseShowsEachPersonWhatTheRuleSays() {
        invent();
        database.transactions().runAsNode(this::store);
        int seen = 0;
        for (Somebody somebody : people) {
            Set<UUID> expected =
                    contents.stream()
                            .filter(content -> mayRead(somebody, content))
                            .map(Content::id)
                            .collect(Collectors.toSet());
            assertThat(visibleTo(somebody)).as("seed %d, %s", seed, somebody).isEqualTo(expected);
            seen += expected.size();
        }
        assertThat(seen).as("seed %d shows something", seed).isBetween(1, PEOPLE * DISPATCHES - 1);
    }

    private boolean mayRead(Somebody somebody, Content content) {
        if (!somebody.active()
                || somebody.label() < content.label()
                || !somebody.compartments().containsAll(content.compartments())) {
            return false;
        }
        return content.readers().stream().anyMatch(key -> holds(somebody, key));
    }

    private boolean holds(Somebody somebody, String key) {
        String named = key.substring(key.indexOf(':') + 1);
        return switch (key.substring(0, Math.max(0, key.indexOf(':')))) {
            case "person" -> named.equals(somebody.id().toString());
            case "unit" ->
                    somebody.posts().stream()
                            .anyMatch(post ->
                                    post.unit().equals(named) && WORKING.contains(post.role()));
            case "head" ->
                    somebody.heads(named)
                            || delegations.stream()
                                    .anyMatch(given ->
                                            given.holder().equals(somebody)
                                                    && given.unit().equals(named)
                                                    && given.running()
                                                    && given.giver().active()
                                                    && given.giver().heads(named));
            default -> key.equals("public");
        };
    }

    private Set<UUID> visibleTo(Somebody somebody) {
        JdbcClient sql = database.jdbc();
        return database.transactions()
                .as(
                        chancery.kernel.PersonId.of(somebody.id()),
                        () ->
                                new HashSet<>(
                                        sql.sql("select id from dispatch")
                                                .query(UUID.class)
                                                .list()));
    }

    private void invent() {
        List<String> roles = Stream.concat(WORKING.stream(), READING_NOTHING.stream()).toList();
        for (int i = 0; i < PEOPLE; i++) {
            Set<Post> posts = new HashSet<>();
            for (int each = random.nextInt(4); each > 0; each--) {
                posts.add(new Post(one(UNITS), one(roles)));
            }
            people.add(
                    new Somebody(
                            uuid(),
                            random.nextInt(8) > 0,
                            random.nextInt(6) - 1,
                            some(COMPARTMENTS),
                            posts));
        }
        for (int i = 0; i < PEOPLE / 2; i++) {
            delegations.add(new Given(one(people), one(people), one(UNITS), random.nextBoolean()));
        }
        List<String> keys = new ArrayList<>(List.of("public"));
        UNITS.forEach(unit -> keys.addAll(List.of("unit:" + unit, "head:" + unit)));
        for (int i = 0; i < DISPATCHES; i++) {
            Set<String> readers = new HashSet<>();
            for (int each = random.nextInt(3); each > 0; each--) {
                readers.add(random.nextInt(3) == 0 ? "person:" + one(people).id() : one(keys));
            }
            contents.add(new Content(uuid(), random.nextInt(5), some(COMPARTMENTS), readers));
        }
    }

    private void store() {
        JdbcClient sql = database.jdbc();
        sql.sql("insert into node values ('here', true, 'h', 'h', 'h', 'h')").update();
        for (String unit : UNITS) {
            sql.sql(
                            "insert into unit (code, kind, node, name_fr, name_en, name_es, name_ar) values (?, 'POST', 'here', 'u', 'u', 'u', 'u')")
                    .param(unit)
                    .update();
        }
        people.forEach(somebody -> store(sql, somebody));
        Instant now = Instant.now();
        for (Given given : delegations) {
            Duration from =
                    given.running()
                            ? Duration.ofDays(-1)
                            : one(List.of(Duration.ofDays(-3), Duration.ofDays(1)));
            sql.sql(
                            "insert into signature_delegation (id, giver, holder, unit, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            uuid(),
                            given.giver().id(),
                            given.holder().id(),
                            given.unit(),
                            Timestamp.from(now.plus(from)),
                            Timestamp.from(now.plus(from).plus(Duration.ofDays(2))))
                    .update();
        }
        for (Content content : contents) {
            sql.sql(
                            """
                            insert into dispatch (id, origin, state, from_unit, transmission, label, compartments, precedence, readers, created_at, updated_at)
                            values (?, 'HERE', 'DRAFT', 'SG/4', 'ENCRYPTED', ?, ?, 1, ?, now(), now())
                            """)
                    .params(
                            content.id(),
                            content.label(),
                            content.compartments().toArray(String[]::new),
                            content.readers().toArray(String[]::new))
                    .update();
        }
    }

    private static void store(JdbcClient sql, Somebody somebody) {
        sql.sql(
                        "insert into person (id, login, name, unit, active, created_at) values (?, ?, 'N', 'SG/4', ?, now())")
                .params(somebody.id(), somebody.id().toString(), somebody.active())
                .update();
        if (somebody.label() >= 0) {
            sql.sql("insert into clearance (person, label, compartments) values (?, ?, ?)")
                    .params(
                            somebody.id(),
                            somebody.label(),
                            somebody.compartments().toArray(String[]::new))
                    .update();
        }
        for (Post post : somebody.posts()) {
            sql.sql("insert into membership (person, unit, role) values (?, ?, ?)")
                    .params(somebody.id(), post.unit(), post.role())
                    .update();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Set<String> some(List<String> of) {
        return of.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
