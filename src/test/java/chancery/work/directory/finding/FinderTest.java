package chancery.work.directory.finding;

import static chancery.work.directory.DirectoryHouse.LIMA;
import static chancery.work.directory.DirectoryHouse.NAIROBI;
import static chancery.work.directory.DirectoryHouse.ZONE;
import static chancery.work.directory.DirectoryHouse.function;
import static chancery.work.directory.DirectoryHouse.handling;
import static chancery.work.directory.DirectoryHouse.named;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.storage.TestDatabase;
import chancery.foundation.wording.Language;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.directory.DirectoryHouse;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.PersonContent;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Readers;
import chancery.work.directory.names.PersonName;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static DirectoryHouse house;
    private static Finder finding;
    private static PublicPersonId torre;
    private static PublicPersonId amrani;
    private static PublicPersonId hidden;
    private static InstitutionId ministry;

    @BeforeAll
    static void aDirectoryIsWritten() {
        house = new DirectoryHouse(database);
        finding =
                new Finder(
                        house.sql(),
                        house.people,
                        house.institutions,
                        house.directory,
                        house.transactions(),
                        house.clock(),
                        ZONE);
        torre = house.person("María del Carmen", "de la Torre Núñez");
        amrani =
                house.people.add(
                        house.officer,
                        LIMA,
                        named("Nasser", "El Amrani")
                                .named(
                                        List.of(
                                                PersonName.of("Nasser", "El Amrani"),
                                                PersonName.of("ناصر", "العمراني"))));
        hidden =
                house.people.add(
                        house.officer,
                        LIMA,
                        PersonContent.of(
                                PersonName.of("Nora", "Torrealba"),
                                handling().shownTo(Readers.UNIT)));
        ministry =
                house.institution(InstitutionKind.MINISTRY, "Ministère de l’Énergie et des Mines");
        house.tenure(amrani, function(ministry, "Ministre", "2020-01-01", null));
        for (int i = 0; i < 25; i++) {
            house.person("Pedro " + (char) ('a' + i), "Quispe");
        }
    }

    private static List<Ref> found(PersonId by, String text) {
        return finding.find(by, text, Wanted.BOTH, Language.FR, Finder.MOST).stream()
                .map(Found::ref)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torre nunez",
                "Maria Torre",
                "MARÍA DE LA TORRE",
                "nuñ",
                "torre, maría",
                "del carmen torre",
                "Torre Nugnez"
            })
    void aPersonIsFoundHoweverTheNameIsTyped(String typed) {
        assertThat(found(house.officer, typed)).first().isEqualTo(torre.ref());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amrani",
                "العمراني",
                "عمراني",
                "ناصر العمراني",
                "Naser Amrany",
                "nassir al-amrani"
            })
    void aPersonIsFoundInBothScripts(String typed) {
        assertThat(found(house.officer, typed)).contains(amrani.ref());
    }

    @Test
    void aPersonWrittenInOneScriptOnlyIsFoundInTheOther() {
        PublicPersonId id = house.person("Youssef", "Benkirane");
        assertThat(found(house.officer, "يوسف بنكيران")).first().isEqualTo(id.ref());
    }

    @Test
    void anInstitutionIsFoundByAnyOfItsWords() {
        assertThat(found(house.officer, "mines énergie")).containsExactly(ministry.ref());
        assertThat(
                        finding.find(
                                house.officer,
                                "ministere",
                                Wanted.PERSON,
                                Language.FR,
                                Finder.MOST))
                .isEmpty();
    }

    @Test
    void whatSomebodyIsTodayTellsThemFromOthers() {
        assertThat(finding.find(house.officer, "amrani", Wanted.PERSON, Language.AR, 5))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.name()).isEqualTo("ناصر العمراني");
                    assertThat(each.detail())
                            .isEqualTo("Ministre – Ministère de l’Énergie et des Mines");
                });
    }

    @Test
    void whoNeedNotKnowFindsNothing() {
        PersonId elsewhere = house.staff(NAIROBI, "DESK_OFFICER", Label.SECRET);
        assertThat(found(house.officer, "torrealba")).containsExactly(hidden.ref());
        assertThat(found(elsewhere, "torrealba")).doesNotContain(hidden.ref());
        assertThat(found(elsewhere, "torr")).containsExactly(torre.ref());
    }

    @Test
    void theListEndsAtTwenty() {
        assertThat(found(house.officer, "quispe")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "'\\;--", "\u0000", "ـ"})
    void aTextThatNamesNobodyFindsNobody(String typed) {
        assertThat(found(house.officer, typed)).isEmpty();
    }
}
