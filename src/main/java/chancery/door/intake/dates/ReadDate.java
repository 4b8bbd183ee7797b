package chancery.door.intake.dates;

/**
 * @param text as the letter says it, on one line
 */
public record ReadDate(String text, PartialDate value) {}
