package chancery.door.archives.pocom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.work.directory.Capacity;
import chancery.work.directory.Shelved;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.terms.Term;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PocomArchiveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PERSON =
            """
            <person><id>%s</id><persName><surname>%s</surname><forename>%s</forename>%s</persName>
            <birth>1804</birth><death>1865</death><residence><state-id>va</state-id></residence>%s</person>
            """;

    @TempDir Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    private void person(String id, String family, String given, String more, String old) {
        files.put(
                "pocom/people/" + id.charAt(0) + "/" + id + ".xml",
                PERSON.formatted(id, family, given, more, old));
    }

    private static String chief(String id, String person, String role, String dates) {
        return "<chief><id>%s</id><person-id>%s</person-id><role-title-id>%s</role-title-id>%s<note/></chief>"
                .formatted(id, person, role, dates);
    }

    private static String event(String name, String date, String note) {
        return "<%1$s><date>%2$s</date><note>%3$s</note></%1$s>".formatted(name, date, note);
    }

    private void mission(String territory, String chiefs, String nominees) {
        files.put(
                "pocom/missions-countries/" + territory + ".xml",
                "<country-mission><territory-id>%s</territory-id><chiefs>%s</chiefs><other-nominees>%s</other-nominees></country-mission>"
                        .formatted(territory, chiefs, nominees));
    }

    private PocomArchive read() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return PocomArchive.read(folder, TODAY);
    }

    private static Map<String, Shelved.OfTenure> byEntry(PocomArchive archive) {
        return archive.tenures().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.content().source().replaceFirst(".*#", ""),
                                Function.identity()));
    }

    private static Shelved.OfTenure of(Map<String, Shelved.OfTenure> tenures, String entry) {
        return Objects.requireNonNull(tenures.get(entry), entry);
    }

    private static String term(Shelved.OfTenure tenure) {
        Term term = tenure.content().term();
        return term.from() + "/" + (term.to() == null ? "" : term.to());
    }

    @Test
    void onlyNamesAreTakenOfAPerson() throws IOException {
        person(
                "bagby-arthur",
                "Bagby",
                "Arthur Pendleton",
                "<genName>Jr.</genName><altname>Arthur P. Bagby Jr.</altname><altname>A. de Bagby</altname>",
                "");
        Shelved.OfPerson bagby = read().people().getFirst();
        assertThat(bagby.content().names())
                .containsExactly(
                        new PersonName("Arthur Pendleton", "Bagby", "Jr."),
                        new PersonName("Arthur P.", "Bagby", "Jr."),
                        new PersonName("A. de", "Bagby", ""));
        assertThat(bagby.content().toString()).doesNotContain("1804", "1865");
        assertThat(bagby.content().handling().source()).endsWith("people/b/bagby-arthur.xml");
        assertThat(bagby.content().handling().retainUntil()).isEqualTo("2036-03-02");
    }

    @Test
    void aTermBeginsWithTheCredentialsAndItsMissingEndIsBoundedByTheSuccessor() throws IOException {
        for (String id : new String[] {"a", "b", "c", "d", "e"}) {
            person(id, "Name" + id, "X", "", "");
        }
        mission(
                "peru",
                chief(
                                "one",
                                "a",
                                "ambassador-e-p",
                                event("appointed", "1990-01-02", "")
                                        + event("started", "1990-03", "")
                                        + event("ended", "1991", "Left post"))
                        + chief(
                                "two",
                                "b",
                                "charge-daffaires-ad-interim",
                                event("started", "1991-05-01", "") + event("ended", "", ""))
                        + chief(
                                "three",
                                "c",
                                "ambassador-e-p",
                                event("arrived", "1992-02-03", "")
                                        + event("started", "", "")
                                        + event("ended", "1993-01-01", ""))
                        + chief(
                                "undated",
                                "b",
                                "charge-daffaires",
                                event("ended", "1993-03-04", ""))
                        + chief(
                                "four",
                                "d",
                                "ambassador-e-p",
                                event("appointed", "2019-05-06", "")),
                chief("five", "e", "ambassador-e-p", event("appointed", "1994-01-01", "")));
        PocomArchive archive = read();
        Map<String, Shelved.OfTenure> tenures = byEntry(archive);
        assertThat(term(of(tenures, "one"))).isEqualTo("1990-03/1991");
        assertThat(term(of(tenures, "two"))).isEqualTo("1991-05-01/..1992-02-03");
        assertThat(term(of(tenures, "three"))).isEqualTo("1992-02-03/1993-01-01");
        assertThat(term(of(tenures, "undated"))).isEqualTo("1992-02-03../1993-03-04");
        assertThat(term(of(tenures, "four"))).isEqualTo("2019-05-06/");
        assertThat(of(tenures, "two").content().capacity()).isEqualTo(Capacity.ACTING);
        assertThat(of(tenures, "five").content().capacity()).isEqualTo(Capacity.NOT_TAKEN_UP);
        assertThat(of(tenures, "one").content().note())
                .isEqualTo("Appointed: 1990-01-02\nBegan: 1990-03\nEnded: Left post 1991");
        assertThat(of(tenures, "one").content().function().in(Language.FR))
                .isEqualTo("ambassador e p");
        Shelved.OfInstitution mission = archive.institutions().getLast();
        assertThat(mission.content().host()).hasToString("PE");
        assertThat(mission.content().names().in(Language.ES)).endsWith("– Perú");
    }

    @Test
    void whatCannotBeReadIsListedAndStopsNothing() throws IOException {
        person("a", "Alpha", "A", "", "<old-ids><old-id>formerly</old-id></old-ids>");
        person("b", "", "B", "", "");
        files.put("pocom/people/c/c.xml", "<person><id>c");
        files.put(
                "pocom/people/d/d.xml",
                "<!DOCTYPE person [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><person><id>&x;</id></person>");
        String good =
                chief(
                        "good",
                        "formerly",
                        "x",
                        event("started", "1990-01-01", "") + event("ended", "1990-02-01", ""));
        mission(
                "peru",
                good
                        + good
                        + chief("nobody", "zorro", "x", event("started", "1991-01-01", ""))
                        + chief(
                                "backward",
                                "a",
                                "x",
                                event("started", "1992-01-01", "")
                                        + event("ended", "1991-01-01", ""))
                        + chief(
                                "wrong",
                                "a",
                                "x",
                                event("started", "199x", "") + event("ended", "1995-01-01", "")),
                "");
        PocomArchive archive = read();
        assertThat(archive.unread())
                .extracting(each -> each.where().replaceFirst(".*[/#]", "") + " " + each.reason())
                .containsExactlyInAnyOrder(
                        "b.xml FILE",
                        "c.xml FILE",
                        "d.xml FILE",
                        "good TWICE",
                        "nobody PERSON",
                        "backward DATE",
                        "wrong DATE");
        assertThat(archive.appointments()).isEqualTo(5);
        assertThat(byEntry(archive)).containsOnlyKeys("good", "backward", "wrong");
        assertThat(term(of(byEntry(archive), "backward"))).isEqualTo("1992-01-01/?");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Sir, I have the honor");
        assertRefused("pocom.none", () -> PocomArchive.read(folder, TODAY));
        assertRefused("pocom.none", () -> PocomArchive.read(folder.resolve("letter.txt"), TODAY));
        assertRefused("pocom.file", () -> PocomArchive.read(folder.resolve("nowhere"), TODAY));
    }

    private static void assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aPackedArchiveIsReadAsAFolderIs() throws IOException {
        person("a", "Alpha", "A", "", "");
        mission("peru", chief("one", "a", "x", event("started", "1990-01-01", "")), "");
        PocomArchive packed = PocomArchive.read(new ByteArrayInputStream(packed()), "a.tgz", TODAY);
        PocomArchive unpacked = read();
        assertThat(packed.people()).isEqualTo(unpacked.people());
        assertThat(packed.tenures()).isEqualTo(unpacked.tenures());
    }

    @Test
    void aFileThatUnpacksToFarTooMuchIsRefused() throws IOException {
        files.put("pocom/people/a/a.xml", " ".repeat(PocomFiles.LARGEST + 1));
        byte[] bomb = packed();
        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(
                "pocom.too-large",
                () -> PocomArchive.read(new ByteArrayInputStream(bomb), "a.tgz", TODAY));
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElseHappens() throws IOException {
        person("a", "Alpha", "A", "<genName>Jr.</genName>", "");
        mission(
                "peru",
                chief(
                        "one",
                        "a",
                        "x",
                        event("started", "1990-01-01", "") + event("ended", "1991-02", "")),
                "");
        byte[] whole = packed();
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                PocomArchive.read(new ByteArrayInputStream(damaged), "a.tgz", TODAY);
            } catch (Problem refused) {
                assertThat(refused.code())
                        .as("seed %d, round %d", seed, round)
                        .startsWith("pocom.");
            }
        }
        for (int round = 0; round < 400; round++) {
            Map<String, String> kept = new LinkedHashMap<>(files);
            files.replaceAll((_, text) -> {
                StringBuilder changed = new StringBuilder(text);
                changed.setCharAt(random.nextInt(changed.length()), (char) random.nextInt(128));
                return changed.toString();
            });
            try {
                PocomArchive.read(new ByteArrayInputStream(packed()), "a.tgz", TODAY);
            } catch (Problem refused) {
                assertThat(refused.code())
                        .as("seed %d, round %d", seed, round)
                        .startsWith("pocom.");
            }
            files.putAll(kept);
        }
    }
}
