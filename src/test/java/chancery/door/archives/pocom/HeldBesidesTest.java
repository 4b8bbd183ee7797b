package chancery.door.archives.pocom;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.wording.Language;
import chancery.work.directory.Capacity;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Shelved;
import chancery.work.directory.TenureContent;
import chancery.work.directory.TenureId;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldBesidesTest {
    private static final PublicPersonId PERSON = PublicPersonId.of(new UUID(0, 1));
    private static final String MISSIONS = "missions-countries/x.xml";

    @Test
    void theMissionThatBeganEarlierIsTheFirst() {
        Shelved.OfTenure second = tenure(2, 12, "1992-01-01", "1994-01-01", MISSIONS);
        Shelved.OfTenure first = tenure(1, 11, "1990-01-01", "1995-01-01", MISSIONS);
        Shelved.OfTenure after = tenure(3, 13, "1996-01-01", "1997-01-01", MISSIONS);

        HeldBesides besides = HeldBesides.among(List.of(second, first, after));

        assertThat(besides.tenures()).containsExactly(second.id());
        assertThat(besides.marked(second).content().concurrent()).isTrue();
        assertThat(besides.marked(first)).isSameAs(first);
    }

    @Test
    void aPostThatIsHeldBesidesIsNobodysFirst() {
        Shelved.OfTenure first = tenure(1, 11, "1990-01-01", "1993-01-01", MISSIONS);
        Shelved.OfTenure second = tenure(2, 12, "1992-01-01", "1999-01-01", MISSIONS);
        Shelved.OfTenure third = tenure(3, 13, "1995-01-01", "1998-01-01", MISSIONS);

        assertThat(HeldBesides.among(List.of(first, second, third)).tenures())
                .containsExactly(second.id());
    }

    @Test
    void sameMissionOfficesAtHomeAndWhatWasNotTakenUpDoNotCount() {
        Shelved.OfTenure first = tenure(1, 11, "1990-01-01", "1995-01-01", MISSIONS);
        Shelved.OfTenure again = tenure(2, 11, "1992-01-01", "1994-01-01", MISSIONS);
        Shelved.OfTenure home = tenure(3, 13, "1992-01-01", "1994-01-01", "positions/x.xml");
        Shelved.OfTenure other = tenure(4, 14, "1992-01-01", "1994-01-01", MISSIONS);
        Shelved.OfTenure refused =
                new Shelved.OfTenure(other.id(), PERSON, other.content().as(Capacity.NOT_TAKEN_UP));

        assertThat(HeldBesides.among(List.of(first, again, home, refused)).tenures()).isEmpty();
    }

    private static Shelved.OfTenure tenure(
            long id, long where, String from, String to, String source) {
        return new Shelved.OfTenure(
                TenureId.of(new UUID(0, id)),
                PERSON,
                TenureContent.of(
                        InstitutionId.of(new UUID(0, where)),
                        Wording.of(Language.EN, "Ambassador"),
                        new Term(PartialDate.parse(from), PartialDate.parse(to)),
                        source));
    }
}
