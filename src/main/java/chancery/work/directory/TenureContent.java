package chancery.work.directory;

import chancery.kernel.Problem;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is or was in an institution: a function, or membership of a group or committee.
 *
 * @param function its official wording, at least in one language
 * @param concurrent held besides another, as an ambassador is accredited to a second country
 * @param precedence the place in the institution's list of protocol, 1 first; null for none
 * @param source where it is known from, 1 to 500 characters
 * @param note up to 2,000 characters, may be empty
 */
public record TenureContent(
        InstitutionId institution,
        Wording function,
        Term term,
        Capacity capacity,
        boolean concurrent,
        @Nullable Integer precedence,
        String source,
        String note) {

    /**
     * @throws Problem {@code directory.function} without a function, {@code directory.source},
     *     {@code directory.precedence}, {@code directory.long}
     */
    public TenureContent {
        if (function.isEmpty()) {
            throw Problem.refused("directory.function").at("function");
        }
        source = Texts.line(source, 500, "source");
        if (source.isEmpty()) {
            throw Problem.refused("directory.source").at("source");
        }
        note = Texts.prose(note, 2000, "note");
        InstitutionContent.mustBePrecedence(precedence);
    }

    /** As its holder, without precedence or note. */
    public static TenureContent of(
            InstitutionId institution, Wording function, Term term, String source) {
        return new TenureContent(
                institution, function, term, Capacity.HOLDER, false, null, source, "");
    }

    public TenureContent as(Capacity right) {
        return new TenureContent(
                institution, function, term, right, concurrent, precedence, source, note);
    }

    public TenureContent ranked(@Nullable Integer place) {
        return new TenureContent(
                institution, function, term, capacity, concurrent, place, source, note);
    }

    public TenureContent during(Term otherwise) {
        return new TenureContent(
                institution, function, otherwise, capacity, concurrent, precedence, source, note);
    }

    public TenureContent besides() {
        return new TenureContent(
                institution, function, term, capacity, true, precedence, source, note);
    }
}
