package chancery.door.intake.text;

/** A value and the words that say it. */
public record Found<T>(T value, Words words) {
    public int start() {
        return words.start();
    }

    public int end() {
        return words.end();
    }
}
