package chancery.door.intake;

/**
 * @param text as the letter says it, on one line
 */
public record ReadDate(String text, PartialDate value) {}
