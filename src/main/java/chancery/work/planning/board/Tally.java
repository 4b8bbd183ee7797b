package chancery.work.planning.board;

import chancery.work.planning.ActionStanding;

/**
 * How some actions stand.
 *
 * @param progress the sum of their progress, 0 to 100 each, those given up aside
 */
public record Tally(
        int planned, int onTrack, int atRisk, int late, int done, int cancelled, long progress) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    /** Some actions that all stand alike. */
    static Tally of(ActionStanding standing, int count, long progress) {
        return switch (standing) {
            case PLANNED -> new Tally(count, 0, 0, 0, 0, 0, progress);
            case ON_TRACK -> new Tally(0, count, 0, 0, 0, 0, progress);
            case AT_RISK -> new Tally(0, 0, count, 0, 0, 0, progress);
            case LATE -> new Tally(0, 0, 0, count, 0, 0, progress);
            case DONE -> new Tally(0, 0, 0, 0, count, 0, progress);
            case CANCELLED -> new Tally(0, 0, 0, 0, 0, count, 0);
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                planned + other.planned,
                onTrack + other.onTrack,
                atRisk + other.atRisk,
                late + other.late,
                done + other.done,
                cancelled + other.cancelled,
                progress + other.progress);
    }

    public int count(ActionStanding standing) {
        return switch (standing) {
            case PLANNED -> planned;
            case ON_TRACK -> onTrack;
            case AT_RISK -> atRisk;
            case LATE -> late;
            case DONE -> done;
            case CANCELLED -> cancelled;
        };
    }

    /** Those that were not given up. */
    public int standing() {
        return planned + onTrack + atRisk + late + done;
    }

    /** The mean progress of those that were not given up; 0 when there are none. */
    public int percent() {
        return standing() == 0 ? 0 : Math.toIntExact(progress / standing());
    }
}
