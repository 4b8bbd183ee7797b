package chancery.door.intake.engagement;

/** What sort of engagement a text is about. */
public enum EngagementKind {
    VISIT,
    MEETING,
    EVENT
}
