package chancery.work.agenda;

/** Told after a key date was added, changed or ended. */
public record KeyDateChanged(KeyDateId id) {}
