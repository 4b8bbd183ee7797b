package chancery.work.press.outlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {
    private static final Country PERU = Country.of("PE");

    private final Post lima = new Post(TestService.lima());
    private final Outlets outlets = lima.node().bean(Outlets.class);
    private final PersonId desk = lima.person("lima.desk");

    private static String name() {
        return "Diario " + UUID.randomUUID();
    }

    @Test
    void anOutletIsAddedAndFoundByPartOfItsNameWithoutAccents() {
        String id = UUID.randomUUID().toString();
        OutletContent content =
                new OutletContent(
                        "La República " + id,
                        List.of("LR " + id),
                        Medium.PRINT,
                        PERU,
                        "Lima",
                        "ES",
                        "https://www." + id + ".pe/portada",
                        new Reach(
                                120_000,
                                Reach.Counted.READERS,
                                "Estudio de lectoría",
                                LocalDate.of(2026, 3, 1)));
        OutletId outlet = outlets.add(desk, content);

        Outlet kept = outlets.get(desk, outlet);
        assertThat(kept.content()).isEqualTo(content);
        assertThat(kept.content().host()).isEqualTo(id + ".pe");
        assertThat(kept.content().language()).isEqualTo("es");
        assertThat(found("la republica " + id)).containsExactly(outlet);
        assertThat(found("lr " + id)).containsExactly(outlet);
        assertThat(outlets.find(desk, new OutletFilter(id, Medium.RADIO, null))).isEmpty();
        assertThat(outlets.find(desk, new OutletFilter(id, null, Country.of("KE")))).isEmpty();
        assertThat(outlets.countries(desk)).contains(PERU);
    }

    @Test
    void theSameOutletIsNotAddedTwice() {
        String name = name();
        outlets.add(desk, OutletContent.of(name, Medium.PRINT).in(PERU, ""));
        assertThatThrownBy(() ->
                        outlets.add(
                                desk,
                                OutletContent.of("  " + name.toUpperCase(), Medium.PRINT)
                                        .in(PERU, "Callao")))
                .hasMessageStartingWith("outlet.known");
        assertThat(outlets.add(desk, OutletContent.of(name, Medium.RADIO).in(PERU, "")))
                .isNotNull();
    }

    @Test
    void ensuringFindsTheOutletByItsNameOrItsSiteAndAddsItOnce() {
        String host = UUID.randomUUID() + ".example";
        OutletId first = outlets.ensure(desk, "", "https://www." + host + "/a/b");
        assertThat(outlets.ensure(desk, "", "archivo." + host)).isEqualTo(first);
        assertThat(outlets.get(desk, first).name()).isEqualTo(host);
        assertThat(outlets.get(desk, first).content().medium()).isEqualTo(Medium.ONLINE);
        String name = name();
        OutletId second = outlets.ensure(desk, name, "");
        assertThat(outlets.ensure(desk, name.toUpperCase(), "")).isEqualTo(second);
        assertThat(outlets.get(desk, second).content().medium()).isEqualTo(Medium.PRINT);
    }

    @Test
    void aChangeKeepsWhatStoodAndWhoeverWasSlowerIsTold() {
        OutletContent content = OutletContent.of(name(), Medium.PRINT);
        OutletId outlet = outlets.add(desk, content);
        outlets.change(desk, outlet, 0, content.in(PERU, "Callao"));
        assertThat(outlets.get(desk, outlet).version()).isEqualTo(1);
        assertThat(outlets.history(desk, outlet))
                .singleElement()
                .satisfies(before -> assertThat(before.content()).isEqualTo(content));
        assertThatThrownBy(() -> outlets.change(desk, outlet, 0, content))
                .hasMessageStartingWith("press.changed");
        assertThatThrownBy(() ->
                        lima.asNode(sql ->
                                sql.sql("update outlet set name = 'X' where id = :id")
                                        .param("id", outlet.value())
                                        .update()))
                .rootCause()
                .hasMessageContaining("stands");
    }

    @Test
    void whoDoesNotWorkWithThePressOnlyReads() {
        PersonId clerk = lima.person("lima.clerk");
        OutletContent content = OutletContent.of(name(), Medium.PRINT);
        OutletId outlet = outlets.add(desk, content);
        assertThat(outlets.get(clerk, outlet).content()).isEqualTo(content);
        assertThat(outlets.mayWrite(clerk)).isFalse();
        assertThatThrownBy(() -> outlets.add(clerk, OutletContent.of(name(), Medium.PRINT)))
                .hasMessageStartingWith("outlet.not-yours");
        assertThatThrownBy(() -> outlets.change(clerk, outlet, 0, content))
                .hasMessageStartingWith("outlet.not-yours");
        assertThatThrownBy(() -> outlets.ensure(clerk, name(), ""))
                .hasMessageStartingWith("outlet.not-yours");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.elcomercio.pe/politica/x, elcomercio.pe",
        "http://user:pw@M.Andina.pe:8080/, andina.pe",
        "rpp.pe, rpp.pe",
        "https://amp.lemonde.fr, lemonde.fr"
    })
    void aHostIsReadOutOfWhateverWasTyped(String typed, String host) {
        assertThat(Host.typed(typed)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no host", "https://", "localhost", "a..b", "<script>"})
    void whatIsNoHostIsRefused(String typed) {
        assertThatThrownBy(() -> Host.typed(typed)).hasMessageStartingWith("outlet.host");
    }

    @Test
    void aReachNeedsItsSource() {
        assertThatThrownBy(() -> new Reach(10, Reach.Counted.COPIES, " ", LocalDate.of(2026, 1, 1)))
                .hasMessageStartingWith("press.empty");
        assertThatThrownBy(
                        () -> new Reach(-1, Reach.Counted.COPIES, "OJD", LocalDate.of(2026, 1, 1)))
                .hasMessageStartingWith("outlet.reach");
    }

    private List<OutletId> found(String text) {
        return outlets.find(desk, new OutletFilter(text, null, null)).stream()
                .map(Outlet::id)
                .toList();
    }
}
