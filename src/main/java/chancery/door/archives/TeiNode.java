package chancery.door.archives;

/** A piece of a document: an element or the words between elements. */
sealed interface TeiNode permits TeiElement, TeiNode.Words {

    /** Text as the file has it, line breaks included. */
    record Words(String text) implements TeiNode {

        /** With each run of white space as one space, none after another. */
        void appendTo(StringBuilder line) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean white = c <= ' ' || c == '\u00A0';
                if (!white) {
                    line.append(c);
                } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            }
        }
    }
}
