package chancery.door.intake;

/** A value and the words that say it. */
record Found<T>(T value, Words words) {
    int start() {
        return words.start();
    }

    int end() {
        return words.end();
    }
}
