package chancery.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.search.SearchIndexing;
import chancery.foundation.search.SearchQuery;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/**
 * A RESTRICTED dispatch, on the node that sent it and the one that received it, and who is not
 * told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowTest {
    private static final String WORD = "zibeline";
    private static final Distribution SECRET = Distribution.of(Label.SECRET);

    /** Read and written by functions that look with the owner's eyes (V3): the log itself. */
    private static final List<String> OPEN_TO_THEIR_OWNER =
            List.of("register_entry", "register_head");

    private final Post ministry = new Post(TestService.ministry());
    private final Post lima = new Post(TestService.lima());
    private String earlier = "";
    private String id = "";
    private String annex = "";
    private final List<Stranger> strangers = new ArrayList<>();

    /** Somebody on one of the nodes who must not know. */
    private record Stranger(Post node, String who, PersonId id, String token, Role role) {
        Api api() {
            return new Api(node.node(), token);
        }

        @Override
        public String toString() {
            return who + " of " + node.node().name();
        }
    }

    @BeforeAll
    void aDispatchGoesTheWholeWay() {
        Api desk = Api.as(lima.node(), "lima.desk");
        earlier = desk.draft("Précédent " + WORD, "SG/4");
        Api.as(lima.node(), "lima.head").sign(earlier);
        id =
                desk.draft(
                        "Objet " + WORD,
                        "SG/4",
                        draft -> {
                            draft.put("body", "Corps " + WORD).put("place", WORD);
                            draft.putArray("information").add("DG7/6");
                            draft.putArray("references")
                                    .addObject()
                                    .put("id", earlier)
                                    .put("text", WORD);
                        });
        desk.attach(id, WORD + ".txt", ("Annexe " + WORD).getBytes(StandardCharsets.UTF_8))
                .expecting(201);
        desk.post(Api.path(id, "submit"), "{\"approvers\":[\"lima.counsellor\"]}").expecting(200);
        Api.as(lima.node(), "lima.counsellor")
                .post(Api.path(id, "approve"), "{\"comment\":\"Vu " + WORD + "\"}")
                .expecting(200);
        Api.as(lima.node(), "lima.head").sign(id);

        Api clerk = Api.as(ministry.node(), "sg4.clerk");
        annex = clerk.await(id).json().get("annexes").get(0).get("id").asString();
        clerk.post(Api.path(id, "attribute"), "{\"person\":\"sg4.officer\",\"due\":\"2030-01-15\"}")
                .expecting(200);
        Api.as(ministry.node(), "sg4.head")
                .post(
                        Api.path(id, "grant"),
                        "{\"person\":\"dci2.officer\",\"reason\":\"" + WORD + "\"}")
                .expecting(204);
        Api.as(ministry.node(), "sg4.officer").read(id).expecting(200);
        for (Post node : List.of(lima, ministry)) {
            node.node().bean(SearchIndexing.class).catchUp();
        }
        gatherStrangers();
    }

    private void gatherStrangers() {
        for (String login :
                List.of(
                        "sg4.trainee",
                        "dg12.officer",
                        "ministry.comms",
                        "ministry.admin",
                        "ministry.inspector")) {
            demo(ministry, login);
        }
        for (String login : List.of("lima.comms", "lima.admin", "lima.inspector")) {
            demo(lima, login);
        }
        newcomer(
                ministry,
                "a cleared one of another unit",
                "DCI/2",
                Role.DEPARTMENT_OFFICER,
                SECRET,
                true);
        newcomer(ministry, "one who has left", "SG/4", Role.DEPARTMENT_OFFICER, SECRET, false);
        newcomer(
                lima,
                "an uncleared head",
                "AMBALDO LIMA",
                Role.HEAD_OF_MISSION,
                Distribution.UNMARKED,
                true);
        newcomer(lima, "one who has left", "AMBALDO LIMA", Role.HEAD_OF_MISSION, SECRET, false);
    }

    private void demo(Post node, String login) {
        Role role =
                login.endsWith("inspector")
                        ? Role.INSPECTOR
                        : login.endsWith("admin") ? Role.ADMINISTRATOR : Role.DESK_OFFICER;
        strangers.add(
                new Stranger(node, login, node.person(login), node.node().token(login), role));
    }

    private void newcomer(
            Post node, String who, String unit, Role role, Distribution clearance, boolean stays) {
        Post.Newcomer newcomer = node.add(unit, role, clearance);
        if (!stays) {
            node.dismiss(newcomer.id());
        }
        strangers.add(new Stranger(node, who, newcomer.id(), newcomer.token(), role));
    }

    @Test
    void everyTableHasRowLevelSecurityThatBindsItsOwnerAndAPolicy() {
        List<String> open =
                ministry.asNode(sql ->
                        sql.sql(
                                        """
                                        select c.relname || case when c.relrowsecurity then '' else ' without row-level security' end
                                            || case when c.relforcerowsecurity or c.relname = any (:owned) then '' else ' not forced' end
                                            || case when p.policies > 0 then '' else ' without a policy' end
                                          from pg_class c cross join lateral (
                                              select count(*) as policies from pg_policy where polrelid = c.oid) p
                                         where c.relnamespace = 'chancery'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                                           and not (c.relrowsecurity and (c.relforcerowsecurity or c.relname = any (:owned)) and p.policies > 0)
                                           and c.relname <> 'flyway_schema_history'
                                        """)
                                .param("owned", OPEN_TO_THEIR_OWNER.toArray(String[]::new))
                                .query(String.class)
                                .list());
        assertThat(open).isEmpty();
    }

    @Test
    void whoeverHasNoRoleSeesNoTableAtAll() {
        List<String> tables = ministry.asNode(ContentTables::all);
        assertThat(tables).contains("dispatch", "annex_content", "quarantine_evidence");
        for (String table : tables) {
            assertThatThrownBy(() ->
                            ministry.node()
                                    .database()
                                    .jdbc()
                                    .sql("select count(*) from chancery." + table)
                                    .query(Long.class)
                                    .single())
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void readersSeeItInEveryTableThatStrangersAreAskedAbout() {
        Map<String, String> tables = ministry.asNode(ContentTables::readable);
        PersonId officer = ministry.person("sg4.officer");
        assertThat(
                        ministry.<Map<String, Long>>as(
                                officer,
                                sql -> ContentTables.holding(sql, tables, WORD, id, annex)))
                .containsKeys(
                        "dispatch",
                        "addressee",
                        "reference",
                        "annex",
                        "annex_content",
                        "arrival",
                        "attribution",
                        "named_grant",
                        "notice",
                        "first_reading",
                        "reading");
        PersonId desk = lima.person("lima.desk");
        assertThat(
                        lima.<Map<String, Long>>as(
                                desk, sql -> ContentTables.holding(sql, tables, WORD, id, annex)))
                .containsKeys("dispatch", "trail", "circuit_step");
    }

    @Test
    void strangersSeeNoRowOfItInAnyTable() {
        Map<String, String> tables = ministry.asNode(ContentTables::readable);
        for (Stranger stranger : strangers) {
            Map<String, Long> found =
                    stranger.node()
                            .as(
                                    stranger.id(),
                                    sql -> ContentTables.holding(sql, tables, WORD, id, annex));
            if (stranger.role() == Role.INSPECTOR) {
                assertThat(found.keySet()).as(stranger.toString()).isSubsetOf("reading");
            } else {
                assertThat(found).as(stranger.toString()).isEmpty();
            }
        }
    }

    @Test
    void strangersFindItInNoListNoCountAndNoSearch() {
        DispatchId dispatch = DispatchId.parse(id);
        for (Stranger stranger : strangers) {
            PersonId me = stranger.id();
            Finding.Found found =
                    stranger.node().node().bean(Finding.class).find(me, SearchQuery.of(WORD));
            assertThat(found.total()).as(stranger.toString()).isZero();
            assertThat(found.hits()).as(stranger.toString()).isEmpty();
            Dispatches dispatches = stranger.node().node().bean(Dispatches.class);
            assertThat(dispatches.thread(me, dispatch)).as(stranger.toString()).isEmpty();
            assertThat(dispatches.citable(me, WORD)).as(stranger.toString()).isEmpty();
            assertThat(dispatches.lines(me, List.of(dispatch))).as(stranger.toString()).isEmpty();
            assertThat(bookLines(stranger.node(), me))
                    .as(stranger.toString())
                    .doesNotContain(dispatch);
            assertThat(deskLines(stranger.node().node().bean(Desk.class).today(me)))
                    .as(stranger.toString())
                    .doesNotContain(dispatch);
        }
        for (String reader : List.of("sg4.officer", "dci2.officer")) {
            assertThat(
                            ministry.node()
                                    .bean(Finding.class)
                                    .find(ministry.person(reader), SearchQuery.of(WORD))
                                    .total())
                    .as(reader)
                    .isPositive();
        }
    }

    @Test
    void whoReadsNoContentHasEmptyBooksWithoutAYear() {
        for (String login : List.of("ministry.admin", "ministry.comms", "ministry.inspector")) {
            PersonId me = ministry.person(login);
            assertThat(ministry.node().bean(Books.class).years(me)).as(login).isEmpty();
            assertThat(bookLines(ministry, me)).as(login).isEmpty();
        }
        assertThat(ministry.node().bean(Books.class).years(ministry.person("sg4.officer")))
                .isNotEmpty();
    }

    private static List<DispatchId> bookLines(Post node, PersonId me) {
        Books books = node.node().bean(Books.class);
        return Stream.of(2025, 2026, 2027)
                .flatMap(year ->
                        Stream.concat(
                                books
                                        .departures(
                                                me, null, year, 0, 1000, Books.Order.OLDEST_FIRST)
                                        .stream(),
                                books
                                        .arrivals(me, null, year, 0, 1000, Books.Order.OLDEST_FIRST)
                                        .stream()))
                .map(DispatchLine::id)
                .toList();
    }

    private static List<DispatchId> deskLines(Desk.Today today) {
        return Stream.of(
                        today.toApprove(),
                        today.toSign(),
                        today.drafts(),
                        today.returned(),
                        today.owed(),
                        today.late(),
                        today.notices().stream().map(Notice::dispatch).toList())
                .flatMap(List::stream)
                .map(DispatchLine::id)
                .toList();
    }

    @Test
    void whatExistsAndWhatDoesNotIsAnsweredInTheSameWords() {
        String nowhere = UUID.randomUUID().toString();
        for (Stranger stranger : strangers) {
            Api api = stranger.api();
            for (Request request : REQUESTS) {
                Api.Answer there = request.send(api, id);
                assertThat(there.words())
                        .as("%s: %s", stranger, request)
                        .isEqualTo(request.send(api, nowhere).words());
                assertThat(there.json().toString())
                        .as("%s: %s", stranger, request)
                        .doesNotContain(WORD);
            }
            assertThat(api.get(Api.path(id, "annexes/" + annex)).words())
                    .as("%s: annex", stranger)
                    .isEqualTo(api.get(Api.path(nowhere, "annexes/" + nowhere)).words());
            assertThat(api.read(id).status()).as(stranger.toString()).isIn(401, 404);
        }
    }

    private record Request(String method, String step, String body) {
        Api.Answer send(Api api, String id) {
            String path = "/api/dispatches/" + id + step;
            return switch (method) {
                case "GET" -> api.get(path);
                case "PUT" -> api.put(path, body);
                case "DELETE" -> api.delete(path);
                case "FILE" -> api.attach(id, "a.txt", new byte[] {1});
                default -> api.post(path, body);
            };
        }
    }

    private static final List<Request> REQUESTS =
            List.of(
                    new Request("GET", "", ""),
                    new Request("GET", "/thread", ""),
                    new Request("PUT", "", "{\"subject\":\"x\"}"),
                    new Request("DELETE", "", ""),
                    new Request("FILE", "", ""),
                    new Request("POST", "/submit", "{\"approvers\":[\"sg4.head\"]}"),
                    new Request("POST", "/approve", "{}"),
                    new Request("POST", "/return", "{\"comment\":\"x\"}"),
                    new Request("POST", "/delegate", "{\"to\":\"sg4.head\"}"),
                    new Request("POST", "/sign", "{}"),
                    new Request("POST", "/answer", "{}"),
                    new Request("POST", "/follow", "{\"kind\":\"READDRESSAL\"}"),
                    new Request("POST", "/attribute", "{\"unit\":\"DG1/2\"}"),
                    new Request("POST", "/file", "{}"),
                    new Request(
                            "POST", "/grant", "{\"person\":\"dg12.officer\",\"reason\":\"x\"}"));

    @Test
    void aReferenceDoesNotTellThatItsTargetIsHere() {
        Api head = Api.as(lima.node(), "lima.head");
        String open =
                Api.as(lima.node(), "lima.desk")
                        .draft(
                                "Ouvert",
                                "SG/4",
                                draft -> {
                                    draft.put("distribution", "UNMARKED");
                                    draft.putArray("references")
                                            .addObject()
                                            .put("id", earlier)
                                            .put("text", "ma dépêche");
                                });
        head.sign(open);
        assertThat(target(head, open)).isEqualTo(earlier);
        Stranger uncleared =
                strangers.stream()
                        .filter(each -> each.who().equals("an uncleared head"))
                        .findFirst()
                        .orElseThrow();
        assertThat(uncleared.api().read(open).status()).isEqualTo(200);
        assertThat(target(uncleared.api(), open)).isEmpty();
    }

    private static String target(Api reader, String id) {
        return reader.read(id)
                .json()
                .get("header")
                .get("references")
                .get(0)
                .path("id")
                .asString("");
    }

    @Test
    void whatTheApproversSaidStaysWithTheUnitThatWrote() {
        Api officer = Api.as(ministry.node(), "sg4.officer");
        String inside = officer.draft("Interne", "DG7/6");
        officer.post(Api.path(inside, "submit"), "{\"approvers\":[\"sg4.head\"]}").expecting(200);
        Api.as(ministry.node(), "sg4.head")
                .post(Api.path(inside, "approve"), "{\"comment\":\"à adoucir\"}")
                .expecting(200);
        officer.sign(inside);
        assertThat(officer.read(inside).json().toString()).contains("à adoucir");
        Api addressee = Api.as(ministry.node(), "dg76.officer");
        assertThat(addressee.read(inside).expecting(200).json().toString())
                .doesNotContain("à adoucir");
    }
}
