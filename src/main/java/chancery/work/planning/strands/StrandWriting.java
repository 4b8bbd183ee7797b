package chancery.work.planning.strands;

import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the strands of the service in the name of a unit of the ministry, and prepares the
 * dispatch that sets them: they hold here and at the posts once it is signed and registered.
 */
@Component
public class StrandWriting {
    private final JdbcClient sql;
    private final StrandShelf shelf;
    private final ServiceStrands strands;
    private final Drafts drafts;
    private final Units units;
    private final Transactions transactions;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    StrandWriting(
            JdbcClient sql,
            StrandShelf shelf,
            ServiceStrands strands,
            Drafts drafts,
            Units units,
            Transactions transactions,
            Words words,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.shelf = shelf;
        this.strands = strands;
        this.drafts = drafts;
        this.units = units;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Whether the person writes the strands for their own unit: one of the ministry for which they
     * consolidate, and no other unit has set them.
     */
    public boolean mayWrite(Person me) {
        return strands.held().filter(set -> !set.ministry().equals(me.unit())).isEmpty()
                && transactions.as(me.id(), () -> consolidates(me.unit()));
    }

    /** What the person's unit is writing, or what holds. */
    public List<ServiceStrand> sheet(Person me) {
        return transactions.as(me.id(), () -> shelf.sheet(me.unit())).orElseGet(strands::all);
    }

    /** Whether the unit has written what does not hold yet. */
    public boolean pending(Person me) {
        return !sheet(me).equals(strands.all());
    }

    /**
     * @throws Problem {@code strands.not-yours}, and what {@link StrandSet} says
     */
    public void write(Person me, List<ServiceStrand> typed) {
        refuseUnlessMine(me);
        List<ServiceStrand> checked = StrandSet.checked(typed);
        transactions.runAsNode(() -> shelf.write(me.unit(), checked));
    }

    /**
     * Drafts the dispatch to all posts that sets what was written.
     *
     * @throws Problem {@code strands.not-yours}, {@code strands.nothing-new}
     */
    public DispatchId send(Person me) {
        refuseUnlessMine(me);
        if (!pending(me)) {
            throw Problem.conflict("strands.nothing-new");
        }
        int edition = 1 + strands.held().map(StrandSet::edition).orElse(0);
        StrandSet set = new StrandSet(me.unit(), edition, sheet(me));
        DispatchId draft = drafts.write(me.id(), letter(me, set));
        try {
            drafts.addAnnex(
                    me.id(), draft, "strands.json", StrandAnnex.MEDIA_TYPE, StrandAnnex.write(set));
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me.id(), draft);
            throw e;
        }
    }

    private DraftContent letter(Person me, StrandSet set) {
        Language language = Language.of(me.language()).orElse(Language.FR);
        StringBuilder body = new StringBuilder();
        body.append("<p>")
                .append(words.text(language, "strands.letter.opening"))
                .append("</p><ul>");
        set.strands().stream()
                .filter(strand -> !strand.retired())
                .map(strand -> strand.names().in(language.code()))
                .forEach(name -> body.append("<li>").append(escaped(name)).append("</li>"));
        body.append("</ul><p>")
                .append(words.text(language, "strands.letter.closing"))
                .append("</p>");
        return new DraftContent(
                set.ministry(),
                "",
                LocalDate.ofInstant(clock.instant(), zone),
                posts(me.id()),
                List.of(),
                Transmission.ENCRYPTED,
                Distribution.UNMARKED,
                Precedence.ROUTINE,
                List.of(),
                words.text(language, "strands.letter.subject"),
                body.toString(),
                language.code(),
                null);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private List<UnitCode> posts(PersonId me) {
        return transactions.as(me, units::all).stream()
                .filter(unit -> unit.kind() == Unit.Kind.POST && unit.active())
                .map(Unit::code)
                .toList();
    }

    private boolean consolidates(UnitCode unit) {
        Optional<Unit> found = units.find(unit);
        return found.filter(each -> each.kind() == Unit.Kind.MINISTRY_UNIT).isPresent()
                && sql.sql("select consolidates_for(:unit)")
                        .param("unit", unit.value())
                        .query(Boolean.class)
                        .single();
    }

    private void refuseUnlessMine(Person me) {
        if (!mayWrite(me)) {
            throw Problem.forbidden("strands.not-yours").with("unit", me.unit());
        }
    }
}
