package chancery.work.agenda.rules;

import chancery.kernel.Problem;

/**
 * What a rule proposes to do.
 *
 * @param title 1 to 300 characters
 * @param strand the code of the plan's strand that it belongs to, such as {@code POLITICAL}; 1 to
 *     40 characters
 * @param kind what sort of action, such as "note d'analyse"; up to 100 characters, may be empty
 * @param daysLong how many days it lasts, 1 to 366
 * @param description up to 4,000 characters, may be empty
 */
public record ProposedAction(
        String title, String strand, String kind, int daysLong, String description) {
    /**
     * @throws Problem {@code rule.title}, {@code rule.days-long}, {@code rule.long} with the field
     *     that is too long
     */
    public ProposedAction {
        title = title.strip();
        if (title.isEmpty()) {
            throw Problem.refused("rule.title").at("title");
        }
        if (daysLong < 1 || daysLong > 366) {
            throw Problem.refused("rule.days-long").at("daysLong").with("most", 366);
        }
        if (strand.isBlank()) {
            throw Problem.refused("rule.strand").at("strand");
        }
        atMost(title, 300, "title");
        atMost(strand, 40, "strand");
        atMost(kind, 100, "actionKind");
        atMost(description, 4000, "description");
    }

    private static void atMost(String text, int most, String field) {
        if (text.length() > most) {
            throw Problem.refused("rule.long").at(field).with("most", most);
        }
    }
}
