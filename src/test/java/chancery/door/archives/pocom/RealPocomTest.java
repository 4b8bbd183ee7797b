package chancery.door.archives.pocom;

import static chancery.work.directory.DirectoryHouse.LIMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.foundation.storage.TestDatabase;
import chancery.foundation.wording.Language;
import chancery.work.directory.Capacity;
import chancery.work.directory.DirectoryHouse;
import chancery.work.directory.EntryShelf;
import chancery.work.directory.Held;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.merging.Erasing;
import chancery.work.directory.merging.Erasures;
import chancery.work.directory.terms.Certainty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The archive as its publishers give it, where it lies beside this repository ({@code ../shared}).
 * What is expected of persons and days was looked up in its files by eye.
 */
class RealPocomTest {
    private static final Path ARCHIVE = Path.of("../shared/data/pocom.tar.xz");

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static DirectoryHouse house;
    private static PocomArchive archive;
    private static PocomImport.Report first;

    @BeforeAll
    static void theArchiveIsTakenIn() {
        assumeTrue(Files.exists(ARCHIVE), "the archive is not beside this repository");
        house = new DirectoryHouse(database);
        archive = PocomArchive.read(ARCHIVE, DirectoryHouse.TODAY);
        first = taken();
    }

    private static PocomImport.Report taken() {
        EntryShelf shelf = new EntryShelf(house.sql(), house.transactions(), house.clock());
        return new PocomImport(shelf, LIMA, house.officer).run(archive, _ -> {});
    }

    private static PublicPersonId person(String id) {
        return PublicPersonId.of(PocomArchive.id("person", id));
    }

    private static InstitutionId institution(String id) {
        return InstitutionId.of(PocomArchive.id("institution", id));
    }

    private static String line(Held held) {
        return held.tenure().content().function().in(Language.EN)
                + ", "
                + held.institution()
                        .name(Language.EN)
                        .replace("Diplomatic mission of the United States – ", "")
                + (held.tenure().content().concurrent() ? " (concurrent)" : "")
                + (held.certainty() == Certainty.POSSIBLE ? " (possible)" : "");
    }

    private static List<String> held(String person, String day) {
        return house.directory.on(house.officer, person(person), LocalDate.parse(day)).stream()
                .map(RealPocomTest::line)
                .toList();
    }

    private static List<String> heads(String territory, String day) {
        return house
                .directory
                .members(house.officer, institution("country/" + territory), LocalDate.parse(day))
                .stream()
                .map(each ->
                        each.person().name(Language.EN)
                                + (each.tenure().content().capacity() == Capacity.ACTING
                                        ? " (acting)"
                                        : "")
                                + (each.certainty() == Certainty.POSSIBLE ? " (possible)" : ""))
                .toList();
    }

    @Test
    void everyPersonAndEveryAppointmentIsTakenButWhatIsListed() {
        assertThat(archive.people()).hasSize(4261);
        assertThat(archive.appointments()).isEqualTo(5743 + 225 + 1294);
        assertThat(archive.tenures()).hasSize(archive.appointments() - 2);
        assertThat(archive.unread())
                .extracting(each -> each.where().replaceFirst(".*#", "") + " " + each.reason())
                .containsExactlyInAnyOrder(
                        "tr-2014-bass-01 TWICE", "larg-2001-tayl TWICE", "secr-1866-hunt DATE");
        assertThat(first.people()).isEqualTo(4261);
        assertThat(first.tenures()).isEqualTo(archive.tenures().size());
    }

    @Test
    void whoHeldWhatOnADayIsWhatTheFilesSay() {
        String ambassador = "Ambassador Extraordinary and Plenipotentiary, ";
        String envoy = "Envoy Extraordinary and Minister Plenipotentiary, ";
        assertThat(held("kennan-george-frost", "1952-05-13")).isEmpty();
        assertThat(held("kennan-george-frost", "1952-05-14"))
                .containsExactly(ambassador + "Russia");
        assertThat(held("kennan-george-frost", "1952-09-20")).doesNotContain(ambassador + "Russia");
        assertThat(held("kennan-george-frost", "1962-01-01"))
                .containsExactly(ambassador + "Yugoslavia");
        assertThat(held("adams-john", "1786-07-04"))
                .containsExactly(
                        "Minister Plenipotentiary, Netherlands",
                        "Minister Plenipotentiary, United Kingdom (concurrent)");
        assertThat(held("seward-william-henry", "1865-04-15"))
                .containsExactly("Secretary of State, United States Department of State");
        assertThat(held("urs-krishna-r", "2018-06-01")).containsExactly(ambassador + "Peru");
        // Poland's government, which he had followed to London, and six others in exile there.
        assertThat(held("biddle-anthony-joseph-drexel-jr", "1942-01-15"))
                .containsExactlyInAnyOrder(
                        ambassador + "Poland",
                        ambassador + "Belgium (concurrent)",
                        envoy + "Czechoslovakia (concurrent)",
                        envoy + "Greece (concurrent)",
                        envoy + "Netherlands (concurrent)",
                        envoy + "Norway (concurrent)",
                        envoy + "Yugoslavia (concurrent)");
        assertThat(held("shelton-sally-angela", "1980-01-01"))
                .containsExactlyInAnyOrder(
                        ambassador + "Barbados",
                        envoy + "St Lucia (concurrent)",
                        ambassador + "Dominica (concurrent)",
                        ambassador + "Grenada (concurrent)");
        // Nominated, confirmed, and never commissioned.
        assertThat(held("meloy-francis-edward", "1976-05-15"))
                .noneMatch(each -> each.endsWith("Lebanon"));
    }

    @Test
    void whoHeadedAMissionOnADayIsWhatTheFilesSay() {
        assertThat(heads("france", "1785-05-17"))
                .containsExactly("Benjamin Franklin", "Thomas Jefferson");
        assertThat(heads("france", "1785-05-18")).containsExactly("Thomas Jefferson");
        // Dreyfus, accredited from Tehran, and on the spot a chargé d’affaires until the minister
        // came.
        assertThat(heads("afghanistan", "1942-06-20"))
                .containsExactly("Louis Goethe Dreyfus Jr.", "Charles Wheeler Thayer (acting)");
        assertThat(heads("afghanistan", "1942-07-03"))
                .containsExactly("Louis Goethe Dreyfus Jr.", "Cornelius Van Hemert Engert");
        // One whose end nobody recorded: sure on his first day, possible until the ambassador came.
        assertThat(heads("belgium", "1940-11-01")).contains("Rudolf Emil Schoenfeld (acting)");
        assertThat(heads("belgium", "1941-01-01"))
                .contains("Rudolf Emil Schoenfeld (acting) (possible)");
        assertThat(heads("belgium", "1942-01-01"))
                .as("nobody recorded when Schoenfeld's second time began")
                .containsExactly(
                        "Anthony Joseph Drexel Biddle Jr.",
                        "Rudolf Emil Schoenfeld (acting) (possible)");
        // Known to the month.
        assertThat(heads("eritrea", "1991-06-10"))
                .containsExactly("Joseph P. O’Neill (acting) (possible)");
        assertThat(heads("peru", "2017-10-15")).isEmpty();
    }

    @Test
    void aSecretaryAdInterimActsUntilTheNextSecretary() {
        assertThat(
                        house
                                .directory
                                .members(
                                        house.officer,
                                        institution("department"),
                                        LocalDate.of(1980, 5, 6))
                                .stream()
                                .filter(each ->
                                        each.tenure()
                                                .content()
                                                .function()
                                                .in(Language.EN)
                                                .startsWith("Secretary of State"))
                                .map(each -> each.person().name(Language.EN)))
                .containsExactly("Warren Minor Christopher");
    }

    @Test
    void takenInAgainNothingIsDoubledAndWhoWasErasedStaysErased() {
        PublicPersonId risch = person("risch-carl-c");
        Erasing.in(house).erase(house.officer, risch, Erasures.Ground.ASKED);
        PocomImport.Report again = taken();
        assertThat(Stream.of(again.institutions(), again.people(), again.tenures()))
                .containsOnly(0);
        assertThat(
                        house.transactions()
                                .asNode(() ->
                                        house.sql()
                                                .sql(
                                                        "select count(*) from tenure where person = :id")
                                                .param("id", risch.value())
                                                .query(Long.class)
                                                .single()))
                .isZero();
    }
}
