package chancery.work.directory.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Núñez, nunez",
        "ÇELİK, celik",
        "Łukasz, lukasz",
        "Straße, strasse",
        "Œuvrard, oeuvrard",
        "O’Higgins, o higgins",
        "Saint-Exupéry, saint exupery",
        "أحمد, احمد",
        "إبراهيم, ابراهيم",
        "آمنة, امنه",
        "مُحَمَّد, محمد",
        "مصطفى, مصطفي",
        "مـحـمـد, محمد",
        "فؤاد, فواد",
        "علاء, علا",
    })
    void spellingsThatReadersTakeForTheSameAreTheSame(String written, String folded) {
        assertThat(String.join(" ", Spelling.words(written))).isEqualTo(folded);
    }

    @Test
    void particlesAreLeftOutUnlessTheyAreAllThereIs() {
        assertThat(Spelling.significant("María de la Torre y Vega"))
                .containsExactly("maria", "torre", "vega");
        assertThat(Spelling.significant("Van")).containsExactly("van");
        assertThat(Spelling.significant("سعد الدين العثماني"))
                .containsExactly("سعد", "دين", "عثماني");
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, Mohamed",
        "محمد, Muhammad",
        "يوسف, Youssef",
        "حسين, Hussein",
        "خالد, Khaled",
        "جمال, Djamel",
        "جمال, Gamal",
        "عبدالله, Abdellah",
        "شريف, Cherif",
        "شريف, Sharif",
        "ناصر بوريطة, Nasser Bourita",
        "بوتفليقة, Bouteflika",
    })
    void aNameSoundsTheSameInBothScripts(String arabic, String latin) {
        assertThat(Spelling.sounds(Stream.of(arabic))).isEqualTo(Spelling.sounds(Stream.of(latin)));
    }

    @ParameterizedTest
    @CsvSource({"محمد, Mahfoud", "Torres, Flores", "خالد, Walid", "Paul, Jean"})
    void differentNamesSoundDifferent(String one, String other) {
        assertThat(Spelling.sounds(Stream.of(one))).isNotEqualTo(Spelling.sounds(Stream.of(other)));
    }

    @Test
    void everySpellingIsKeptApartInTheFoldedText() {
        assertThat(Spelling.folded(Stream.of("José de Vega", "خوسيه")))
                .isEqualTo("| jose de vega | خوسيه |");
    }

    @Test
    void aTextWithoutLettersHasNoWords() {
        assertThat(Spelling.words(" –%_'\\ ")).isEqualTo(List.of());
    }
}
