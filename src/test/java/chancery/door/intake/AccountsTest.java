package chancery.door.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.intake.commitments.ReadCommitment;
import chancery.door.intake.dates.ReadDate;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.gazetteer.Names;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.mentions.NamedThing;
import chancery.door.intake.people.ReadPerson;
import chancery.door.intake.people.Side;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Span;
import chancery.foundation.documents.TextExtraction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts tell of people and promises, and what they do not. */
class AccountsTest {
    private static final Path READING = Path.of("src/test/resources/reading");

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(READING)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static ReadDocument read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new LetterReading().read(new TextExtraction().extract("a.txt", bytes), "a.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void everyValueStandsInTheTextWhereItsSpanSays(Path file) {
        String text = new TextExtraction().extract(file).text();
        ReadDocument read =
                new LetterReading().read(new TextExtraction().extract(file), file.toString());
        Map<String, Span> spans = read.spans();
        for (int i = 0; i < read.people().size(); i++) {
            ReadPerson person = read.people().get(i);
            String path = "people[" + i + "].";
            assertThat(plain(spans, path + "name", text)).isEqualTo(Folded.plain(person.name()));
            assertThat(plain(spans, path + "function", text)).isEqualTo(plain(person.function()));
            assertThat(plain(spans, path + "honorific", text)).isEqualTo(plain(person.honorific()));
            assertThat(plain(spans, path + "institution", text))
                    .isEqualTo(plain(person.institution()));
            assertThat(person.span().in(text)).isNotBlank();
        }
        for (ReadCommitment promise : read.commitments()) {
            assertThat(plain(promise.span().in(text))).isEqualTo(plain(promise.text()));
        }
        for (CitedDocument document : read.documents()) {
            assertThat(plain(document.span().in(text))).isEqualTo(plain(document.text()));
        }
        for (NamedThing institution : read.institutions()) {
            assertThat(plain(institution.span().in(text))).isEqualTo(plain(institution.name()));
        }
        for (NamedThing outlet : read.outlets()) {
            assertThat(plain(outlet.span().in(text))).isEqualTo(plain(outlet.name()));
        }
    }

    private static String plain(Map<String, Span> spans, String path, String text) {
        Span span = spans.get(path);
        return span == null ? "" : plain(span.in(text));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Folded.plain(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le ministre du Commerce a visité Lima, Madame.",
                "La réunion a eu lieu à Port-Aurel. Les participants ont remercié l'Ambassade.",
                "The President of the Republic spoke on Monday in New York.",
                "El presidente inauguró la Feria Internacional del Libro de Lima.",
                "استقبل الوزير أعضاء الوفد صباح اليوم في مقر الوزارة.",
                "Le comité a entendu des représentants du secteur privé."
            })
    void whereNobodyIsNamedNobodyIsFound(String text) {
        assertThat(read(text).people()).isEmpty();
    }

    @Test
    void aFunctionIsNotGivenToTheNextPersonOfAList() {
        List<ReadPerson> people =
                read("Elle a rencontré M. Paul Lemaire, le directeur des Mines, M. Jean Roy, et Mme Ana Sol.")
                        .people();
        assertThat(people)
                .extracting(ReadPerson::name)
                .contains("Paul Lemaire", "Jean Roy", "Ana Sol");
        assertThat(people.getFirst().function()).isNull();
        assertThat(people.getLast().function()).isNull();
    }

    @Test
    void aLaterMentionIsTheSamePerson() {
        List<ReadPerson> people =
                read("M. Rodrigo Salcedo Paz, ministre du Tourisme, est arrivé. M. Salcedo Paz a parlé.")
                        .people();
        assertThat(people).hasSize(1);
        assertThat(people.getFirst().function()).isEqualTo("ministre du Tourisme");
    }

    @Test
    void twoWithTheSameGivenNameAreTwo() {
        assertThat(
                        read("Dans la matinée, M. Jean Roy a reçu M. Jean Sarr pour les entretiens. M. Sarr a remercié M. Roy.")
                                .people())
                .extracting(ReadPerson::name)
                .containsExactly("Jean Roy", "Jean Sarr");
    }

    @Test
    void relativeDaysAreLeftAsTextWhereTheDayOfWritingIsNotKnown() {
        assertThat(
                        read("Le ministre est arrivé vendredi dernier et repart la semaine prochaine.")
                                .dates())
                .containsExactly(
                        new ReadDate("vendredi dernier", null),
                        new ReadDate("semaine prochaine", null));
    }

    @Test
    void aWeekdayGoesByTheTenseAroundIt() {
        String text =
                "Lima, le 3 juin 2026\n\nCommuniqué de presse\n\nLa ministre a visité le port lundi. Elle recevra la presse vendredi.\n";
        assertThat(read(text).dates())
                .extracting(date -> String.valueOf(date.value()))
                .containsExactly("2026-06-03", "2026-06-01", "2026-06-05");
    }

    @Test
    void whatIsOnlyWishedOrPlannedByTheWriterIsNoPromise() {
        assertThat(
                        read("Nous voulons plus d'échanges. Le port est grand. Il faudra attendre 2027.")
                                .commitments())
                .isEmpty();
        assertThat(
                        read("Pour attribution : SG/4\nObjet : Plan\n\nL'Ambassade organisera une exposition en mars 2026.\n")
                                .commitments())
                .isEmpty();
    }

    @Test
    void ourOwnStaffIsKnownByName() {
        Gazetteer own =
                Names.ofService(
                        List.of(
                                new Gazetteer.KnownPerson(
                                        "Inès Darmon", "Chargée de mission", true)),
                        List.of());
        byte[] text =
                "La réunion a été ouverte par Inès Darmon à Lima.".getBytes(StandardCharsets.UTF_8);
        ReadDocument read =
                new LetterReading(_ -> Optional.empty(), own)
                        .read(new TextExtraction().extract("a.txt", text), "a.txt");
        assertThat(read.people()).extracting(ReadPerson::side).containsExactly(Side.OURS);
    }

    @Test
    void noShuffledTextBreaksTheReading() throws IOException {
        List<Path> files = texts();
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text =
                    new StringBuilder(Files.readString(files.get(random.nextInt(files.size()))));
            for (int i = 0; i < 20; i++) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(30));
                String piece = text.substring(at, end);
                text.delete(at, end);
                text.insert(
                        random.nextInt(text.length()), random.nextBoolean() ? piece : ", M. \n(");
            }
            ReadDocument read;
            try {
                read = read(text.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            int length = text.length();
            assertThat(read.spans().values())
                    .as("seed %d", seed)
                    .allMatch(span -> span.start() <= span.end() && span.end() <= length);
        }
    }

    @Test
    void monotonousTextsAreReadInBoundedWork() {
        for (String piece :
                new String[] {
                    "M. Jean Roy, ministre du Commerce, ",
                    "s'est engagé à ",
                    "les deux parties ",
                    "ministre de ",
                    "de la ",
                    "Jean Roy ",
                    "vendredi ",
                    "accord sur ",
                    "Commission ",
                    "(",
                    "J. ",
                    "Radio Sur "
                }) {
            String text = piece.repeat(60_000 / piece.length());
            assertThat(read("Le communiqué dit : " + text).file()).isEqualTo("a.txt");
        }
    }
}
