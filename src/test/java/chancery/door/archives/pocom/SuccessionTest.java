package chancery.door.archives.pocom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    @Test
    void whoBeganBeforeAndAfterBoundsWhatIsNotRecorded() {
        Succession succession =
                Succession.of(
                        List.of(
                                appointment("one", "1990-01-01", ""),
                                appointment("unknown", "", ""),
                                appointment("sameDay", "1990-01-01", ""),
                                appointment("last", "1995-06-01", "")));

        assertThat(succession.before(0)).isNull();
        assertThat(succession.after(0)).isEqualTo("1995-06-01");
        assertThat(succession.before(1)).isEqualTo("1990-01-01");
        assertThat(succession.after(1)).isEqualTo("1990-01-01");
        assertThat(succession.before(3)).isEqualTo("1990-01-01");
        assertThat(succession.after(3)).isNull();
    }

    @Test
    void ofTwoThatSayTheSameTheFullerStands() {
        Appointment open = appointment("one", "1990-01-01", "");
        Appointment ended = appointment("one", "1990-01-01", "1992-01-01");
        Appointment other = appointment("two", "1992-01-01", "");

        for (List<Appointment> listed :
                List.of(List.of(open, ended, other), List.of(ended, open, other))) {
            Succession succession = Succession.of(listed);
            assertThat(succession.appointments()).containsExactly(ended, other);
            assertThat(succession.repeated()).containsExactly(open);
        }
        assertThat(Succession.of(List.of(ended, ended)).appointments()).containsExactly(ended);
    }

    private static Appointment appointment(String id, String started, String ended) {
        return new Appointment(
                "missions-countries/x.xml",
                id,
                "person",
                "ambassador",
                true,
                "",
                "",
                started,
                ended,
                List.of());
    }
}
