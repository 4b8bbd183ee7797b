package chancery.work.directory.names;

/** In which letters a name is written. */
public enum Script {
    LATIN,
    ARABIC,
    OTHER;

    /** That of the first letter; {@link #OTHER} when there is none. */
    public static Script of(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .map(script ->
                        switch (script) {
                            case LATIN -> LATIN;
                            case ARABIC -> ARABIC;
                            default -> OTHER;
                        })
                .orElse(OTHER);
    }
}
