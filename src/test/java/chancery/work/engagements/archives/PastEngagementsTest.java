package chancery.work.engagements.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import chancery.Seed;
import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementShelf;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PastEngagementsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final String VISITS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <visits>
              <visit><id>1</id><start-date>2010-03-17</start-date><end-date>2010-03-18</end-date>
                <visitor>Prime Minister Brian Cowen</visitor><from id="ireland">Ireland</from>
                <description>Working
                   visit.</description></visit>
              <visit><id>2</id><start-date>1961-10-13</start-date><end-date>1961-10-14</end-date>
                <visitor>President A. Tito and Prime Minister B. Spiljak</visitor>
                <from id="yugoslavia">Yugoslavia</from><description/></visit>
              <visit><id>3</id><start-date>soon</start-date><end-date>1961-10-14</end-date>
                <visitor>King Hassan II</visitor><from id="morocco">Morocco</from><description/></visit>
              <visit><id>4</id><start-date>1954-01-01</start-date><end-date>1954-01-02</end-date>
                <visitor>Premier and Prince Sihanouk</visitor><from id="cambodia">Cambodia</from></visit>
            </visits>
            """;

    @TempDir Path folder;

    private PastEngagements read(PastList list, String xml) throws IOException {
        Path file = folder.resolve("list.xml");
        Files.write(file, xml.getBytes(UTF_8));
        return PastEngagements.of(list, file);
    }

    @Test
    void aVisitBecomesAnEngagementWithItsVisitor() throws IOException {
        PastEngagement visit = read(PastList.VISITS, VISITS).read().getFirst();
        EngagementContent content = visit.content();
        assertThat(visit.source()).isEqualTo("visits:1");
        assertThat(content.title()).isEqualTo("Prime Minister Brian Cowen (Ireland)");
        assertThat(content.country()).isEqualTo(Country.of("IE"));
        assertThat(content.starts()).isEqualTo(LocalDate.of(2010, 3, 17));
        assertThat(content.note()).isEqualTo("Working visit.");
        assertThat(content.participants())
                .containsExactly(
                        new Participant(
                                Side.THEIRS, "Brian Cowen", "", "Prime Minister", "Ireland", null));
    }

    @Test
    void twoWithTitlesAreTwoAndOneWithTwoIsOne() throws IOException {
        List<PastEngagement> visits = read(PastList.VISITS, VISITS).read();
        assertThat(visits.get(1).content().participants())
                .extracting(Participant::name)
                .containsExactly("A. Tito", "B. Spiljak");
        assertThat(visits.get(2).content().participants())
                .extracting(Participant::name)
                .containsExactly("Premier and Prince Sihanouk");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheOthersAreTaken() throws IOException {
        PastEngagements visits = read(PastList.VISITS, VISITS);
        assertThat(visits.read()).hasSize(3);
        assertThat(visits.unreadable()).singleElement().asString().startsWith("list.xml 3: ");
        assertThat(visits.formerCountries()).containsExactly("Yugoslavia");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> read(PastList.TRAVELS, VISITS)).hasMessageContaining("list.none");
        assertThatThrownBy(() ->
                        read(
                                PastList.VISITS,
                                "<!DOCTYPE v [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><visits>&e;</visits>"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void brokenFilesAreRefusedOrReadAsFarAsTheyGo() throws IOException {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        byte[] whole = VISITS.getBytes(UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve(random.nextBoolean() ? "list.xml" : "list.tar.xz");
            Files.write(file, broken);
            try {
                assertThat(PastEngagements.of(PastList.VISITS, file).read()).hasSizeLessThan(5);
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    /** The lists as they are published; elsewhere than here this is left out. */
    @Test
    void everyEntryOfThePublishedListsIsTakenOnce() {
        Map<PastList, Integer> expected = Map.of(PastList.VISITS, 3_264, PastList.TRAVELS, 4_271);
        PastShelf shelf =
                new PastShelf(
                        new EngagementShelf(database.jdbc(), InstantSource.system()),
                        database.transactions());
        expected.forEach((list, count) -> {
            Path file = published(list);
            assumeThat(file).exists();
            PastEngagements past = PastEngagements.of(list, file);
            assertThat(past.unreadable()).isEmpty();
            assertThat(past.read()).hasSize(count);
            assertThat(
                            past.read().stream()
                                    .filter(each -> each.content().country() == null)
                                    .count())
                    .isLessThan(150);
            assertThat(shelf.keep(past.read(), _ -> {})).isEqualTo(count);
            assertThat(shelf.keep(past.read().subList(0, 500), _ -> {})).isZero();
        });
        Map<String, Long> sides =
                database
                        .transactions()
                        .asNode(() ->
                                database.jdbc()
                                        .sql(
                                                "select side, count(*) n from engagement_participant group by side")
                                        .query((row, _) ->
                                                Map.entry(row.getString("side"), row.getLong("n")))
                                        .list())
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(sides).containsEntry(Side.OURS.name(), 4_271L);
        assertThat(sides.get(Side.THEIRS.name())).isGreaterThanOrEqualTo(3_264L);
    }

    private static Path published(PastList list) {
        return Path.of(
                System.getProperty("chancery.lists", "../shared/data"),
                switch (list) {
                    case VISITS -> "visits.tar.xz";
                    case TRAVELS -> "travels.tar.xz";
                });
    }
}
