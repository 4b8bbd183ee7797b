package chancery.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the program says, it says in all four languages. */
class WordsTest {
    private static final Words WORDS = Words.load();
    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");
    private static final Pattern THROWN =
            Pattern.compile(
                    "Problem\\s*\\.\\s*(?:refused|absent|forbidden|conflict|tooLarge|tooOften)\\(\\s*\"([^\"]*[^\".])\"");
    private static final Pattern SAID =
            Pattern.compile("(?:say|Flash)\\(\\s*\"([a-z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"\\s*[,)]");

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FR", mode = EnumSource.Mode.EXCLUDE)
    void everyLanguageHasTheSameSentences(Language language) {
        assertThat(new TreeSet<>(WORDS.keys(language)))
                .isEqualTo(new TreeSet<>(WORDS.keys(Language.FR)));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FR", mode = EnumSource.Mode.EXCLUDE)
    void aSentenceNamesTheSameValuesInEveryLanguage(Language language) {
        for (String key : WORDS.keys(Language.FR)) {
            assertThat(values(WORDS.text(language, key)))
                    .as("values of %s in %s", key, language)
                    .isEqualTo(values(WORDS.text(Language.FR, key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceIsEmpty(Language language) {
        for (String key : WORDS.keys(language)) {
            assertThat(WORDS.text(language, key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyProblemThatIsThrownHasItsSentence() throws IOException {
        assertThat(found(Path.of("src/main/java"), ".java", THROWN, code -> "problem." + code))
                .isNotEmpty()
                .isSubsetOf(WORDS.keys(Language.FR));
    }

    @Test
    void everySentenceThatAPageAsksForIsThere() throws IOException {
        Set<String> said = found(Path.of("src/main/jte"), ".jte", SAID, key -> key);
        said.addAll(found(Path.of("src/main/java/chancery/door/web"), ".java", SAID, key -> key));
        said.addAll(
                found(
                        Path.of("src/main/java/chancery/correspondence/web"),
                        ".java",
                        SAID,
                        key -> key));
        assertThat(said).hasSizeGreaterThan(50).isSubsetOf(WORDS.keys(Language.FR));
    }

    @Test
    void everyConstantThatAPageMayShowHasItsWord() {
        assertThat(Shown.ENUMS)
                .flatExtracting(type -> Arrays.asList(type.getEnumConstants()))
                .extracting(Voice::key)
                .isSubsetOf(WORDS.keys(Language.FR));
    }

    /** The types whose constants are shown by {@link Page#word}. */
    private static final class Shown {
        static final List<Class<? extends Enum<?>>> ENUMS =
                List.of(
                        chancery.kernel.Label.class,
                        chancery.kernel.Precedence.class,
                        chancery.kernel.Transmission.class,
                        chancery.foundation.access.Role.class,
                        chancery.foundation.access.Unit.Kind.class,
                        chancery.correspondence.DispatchKind.class,
                        chancery.correspondence.Arrival.State.class,
                        chancery.correspondence.CircuitStep.Outcome.class,
                        chancery.correspondence.TrailLine.State.class,
                        chancery.correspondence.Notice.Kind.class,
                        chancery.door.intake.LetterKind.class,
                        chancery.foundation.carriage.Link.State.class,
                        chancery.work.agenda.Audience.class,
                        chancery.work.agenda.KeyDateKind.class,
                        chancery.work.agenda.rules.Side.class,
                        chancery.work.agenda.rules.Suggestion.State.class,
                        chancery.door.archives.pocom.Unread.Reason.class,
                        chancery.work.directory.Capacity.class,
                        chancery.work.directory.InstitutionKind.class,
                        chancery.work.directory.OfficeContact.Kind.class,
                        chancery.work.directory.merging.Erasures.Ground.class,
                        chancery.work.agreements.content.AgreementKind.class,
                        chancery.work.agreements.content.Change.Sort.class,
                        chancery.work.agreements.content.Consent.class,
                        chancery.work.agreements.content.Related.Relation.class,
                        chancery.work.agreements.content.Statement.Kind.class,
                        chancery.work.agreements.content.Step.class,
                        chancery.work.agreements.course.AgreementState.class,
                        chancery.work.agreements.course.Deadline.Kind.class,
                        chancery.work.press.coverage.CoverageKind.class,
                        chancery.work.press.coverage.Mention.class,
                        chancery.work.press.outlets.Medium.class,
                        chancery.work.press.outlets.Reach.Counted.class,
                        chancery.foundation.search.SearchQuery.Order.class,
                        chancery.work.engagements.web.DueView.By.class,
                        chancery.door.web.about.Matter.class);
    }

    private static List<String> values(String sentence) {
        return VALUE.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> found(
            Path folder, String ending, Pattern pattern, Function<String, String> key)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map((MatchResult found) -> key.apply(found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
