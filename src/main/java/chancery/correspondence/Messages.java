package chancery.correspondence;

import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.letters.LetterMessage;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A registered dispatch as an internet message, for archives and mail programs. */
@Component
public class Messages {
    private final Dispatches dispatches;
    private final Units units;
    private final Transactions transactions;

    Messages(Dispatches dispatches, Units units, Transactions transactions) {
        this.dispatches = dispatches;
        this.units = units;
        this.transactions = transactions;
    }

    /**
     * The dispatch with its annexes; as much a reading as its page.
     *
     * @param dispatch as {@link Dispatches#open} gave it to this person
     * @throws Problem {@code export.draft} when it is not registered
     */
    public byte[] eml(PersonId me, Dispatch dispatch) {
        Instant sent =
                switch (dispatch.standing()) {
                    case Standing.Signed signed -> signed.at();
                    case Standing.Arrived arrived -> arrived.signedAt();
                    case Standing.Archived _ -> Instant.EPOCH;
                    case Standing.Draft _,
                            Standing.InCircuit _,
                            Standing.Returned _,
                            Standing.Approved _ ->
                            throw Problem.conflict("export.draft");
                };
        Header header = dispatch.header();
        UnitCode from = header.from();
        List<LetterMessage.Attached> annexes =
                dispatch.annexes().stream()
                        .map(annex -> dispatches.annex(me, annex.id()))
                        .map(content ->
                                new LetterMessage.Attached(
                                        content.annex().name(),
                                        content.annex().mediaType(),
                                        content.bytes()))
                        .toList();
        return new LetterMessage(
                        dispatch.id().toString(),
                        sent,
                        from == null ? party(header.sender()) : party(from),
                        Stream.concat(
                                        header.action().stream().map(this::party),
                                        header.addressed().stream().map(Messages::party))
                                .toList(),
                        header.information().stream().map(this::party).toList(),
                        dispatch.number(),
                        header.subject(),
                        header.language(),
                        header.precedence(),
                        header.distribution(),
                        dispatch.bodyHtml(),
                        BodyText.plain(dispatch.bodyHtml()),
                        annexes)
                .encode();
    }

    private LetterMessage.Party party(UnitCode unit) {
        String node =
                transactions.asNode(() -> units.find(unit).map(Unit::node).orElse("elsewhere"));
        return new LetterMessage.Party(unit.value(), node);
    }

    private static LetterMessage.Party party(String name) {
        return new LetterMessage.Party(name, "elsewhere");
    }
}
