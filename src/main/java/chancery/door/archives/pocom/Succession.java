package chancery.door.archives.pocom;

import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those who held one office, as a section of a file lists them, which is in order of time.
 *
 * @param repeated what stands there twice, and is not among the appointments
 */
record Succession(List<Appointment> appointments, List<Appointment> repeated) {
    static Succession of(List<Appointment> listed) {
        List<Appointment> kept = new ArrayList<>();
        List<Appointment> repeated = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Appointment each = listed.get(i);
            boolean said =
                    kept.stream().anyMatch(each::isWithin)
                            || listed.subList(i + 1, listed.size()).stream()
                                    .anyMatch(
                                            later -> each.isWithin(later) && !later.isWithin(each));
            (said ? repeated : kept).add(each);
        }
        return new Succession(List.copyOf(kept), List.copyOf(repeated));
    }

    /** When the nearest before this one, of whom it is known, began; null when there is none. */
    @Nullable LocalDate before(int index) {
        return began(appointments.subList(0, index).reversed()).findFirst().orElse(null);
    }

    /** When the nearest after this one who began later began; null when there is none. */
    @Nullable LocalDate after(int index) {
        @Nullable LocalDate own = began(appointments.get(index));
        return began(appointments.subList(index + 1, appointments.size()))
                .filter(day -> own == null || day.isAfter(own))
                .findFirst()
                .orElse(null);
    }

    private static Stream<LocalDate> began(List<Appointment> some) {
        return some.stream().map(Succession::began).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate began(Appointment one) {
        try {
            return one.from().last();
        } catch (Problem _) {
            return null;
        }
    }
}
