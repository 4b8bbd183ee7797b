package chancery.work.agenda;

import java.util.Set;

/** Told once after key dates were added, changed or ended together. */
public record KeyDatesChanged(Set<KeyDateId> ids) {
    public KeyDatesChanged {
        ids = Set.copyOf(ids);
    }
}
