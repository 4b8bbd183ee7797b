package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps that two sides take from a draft to a text that both stand by. */
@Component
public class Negotiation {
    private final Communiques communiques;
    private final Transactions transactions;

    Negotiation(Communiques communiques, Transactions transactions) {
        this.communiques = communiques;
        this.transactions = transactions;
    }

    /**
     * Our text is given to the other side.
     *
     * @throws Problem as {@link Communiques#change}; {@code communique.alone} without another side,
     *     {@code communique.unwritten} while a language has no heading or text
     */
    public void propose(PersonId me, CommuniqueId id, int version) {
        transactions.runAs(
                me,
                () -> {
                    Communique before = communiques.mustBeOpen(id, version);
                    if (before.content().standsAlone()) {
                        throw Problem.conflict("communique.alone");
                    }
                    mustBeWritten(before.content());
                    step(
                            me,
                            before,
                            CommuniqueState.PROPOSED,
                            CommuniqueAct.PROPOSED,
                            "",
                            before.content());
                });
    }

    /**
     * Writes down what the other side proposes in a language, or, empty, that it proposes nothing
     * any more.
     *
     * @throws Problem as {@link Communiques#change}; {@code communique.alone}; {@code
     *     communique.language} when there is no text in that language
     */
    public void answer(
            PersonId me, CommuniqueId id, int version, Language language, String theirs) {
        transactions.runAs(
                me,
                () -> {
                    Communique before = communiques.mustBeOpen(id, version);
                    if (before.content().standsAlone()) {
                        throw Problem.conflict("communique.alone");
                    }
                    Wording text = in(before, language);
                    step(
                            me,
                            before,
                            CommuniqueState.PROPOSED,
                            CommuniqueAct.ANSWERED,
                            "",
                            before.content().with(text.answered(theirs)));
                });
    }

    /**
     * Takes a paragraph of theirs in the place of ours.
     *
     * @param row of the comparison, from 0
     * @throws Problem as {@link #answer}; {@code communique.row} when there is no such row
     */
    public void take(PersonId me, CommuniqueId id, int version, Language language, int row) {
        transactions.runAs(
                me,
                () -> {
                    Communique before = communiques.mustBeOpen(id, version);
                    Wording text = in(before, language);
                    List<ComparedParagraph> rows = text.compared();
                    if (row < 0 || row >= rows.size()) {
                        throw Problem.absent("communique.row");
                    }
                    List<String> ours = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        ours.add(i == row ? rows.get(i).theirText() : rows.get(i).ourText());
                    }
                    step(
                            me,
                            before,
                            before.state(),
                            CommuniqueAct.CHANGED,
                            "",
                            before.content()
                                    .with(text.saying(text.heading(), Paragraphs.join(ours))));
                });
    }

    /**
     * Both sides stand by our text.
     *
     * @param despite whether the other side lets its own differ
     * @throws Problem as {@link Communiques#change}; {@code communique.unproposed} before it was
     *     proposed, {@code communique.unwritten}, {@code communique.differs} with how many
     *     paragraphs when they differ and may not
     */
    public void agree(PersonId me, CommuniqueId id, int version, boolean despite) {
        transactions.runAs(
                me,
                () -> {
                    Communique before = communiques.mustBeOpen(id, version);
                    if (before.state() != CommuniqueState.PROPOSED) {
                        throw Problem.conflict("communique.unproposed");
                    }
                    mustBeWritten(before.content());
                    long differences = before.content().differences();
                    if (differences > 0 && !despite) {
                        throw Problem.conflict("communique.differs").with("n", differences);
                    }
                    step(
                            me,
                            before,
                            CommuniqueState.AGREED,
                            CommuniqueAct.AGREED,
                            "",
                            before.content());
                });
    }

    /**
     * What was agreed is talked about again.
     *
     * @throws Problem as {@link Communiques#change}; {@code communique.unagreed}
     */
    public void reopen(PersonId me, CommuniqueId id, int version) {
        transactions.runAs(
                me,
                () -> {
                    Communique before = communiques.mustBeMine(id, version);
                    if (before.state() != CommuniqueState.AGREED) {
                        throw Problem.conflict("communique.unagreed");
                    }
                    step(
                            me,
                            before,
                            CommuniqueState.PROPOSED,
                            CommuniqueAct.REOPENED,
                            "",
                            before.content());
                });
    }

    /**
     * It will not be published.
     *
     * @param reason 1 to 500 characters
     * @throws Problem as {@link Communiques#change}; {@code communique.reason}
     */
    public void withdraw(PersonId me, CommuniqueId id, int version, String reason) {
        String why = Limits.note("reason", reason);
        transactions.runAs(
                me,
                () -> {
                    Communique before = communiques.mustBeMine(id, version);
                    step(
                            me,
                            before,
                            CommuniqueState.WITHDRAWN,
                            CommuniqueAct.WITHDRAWN,
                            why,
                            before.content());
                });
    }

    private void step(
            PersonId me,
            Communique before,
            CommuniqueState state,
            CommuniqueAct act,
            String note,
            CommuniqueContent content) {
        communiques.write(me, before, state, act, note, before.distribution(), content);
    }

    private static Wording in(Communique communique, Language language) {
        return communique
                .content()
                .in(language)
                .orElseThrow(() -> Problem.absent("communique.language"));
    }

    static void mustBeWritten(CommuniqueContent content) {
        if (!content.texts().stream().allMatch(Wording::hasText)) {
            throw Problem.conflict("communique.unwritten");
        }
    }
}
