package chancery.correspondence;

import chancery.foundation.access.Node;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.letters.LetterDocx;
import chancery.foundation.letters.LetterHtml;
import chancery.foundation.letters.LetterPage;
import chancery.foundation.letters.LetterPdf;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A dispatch as the letter that it is or will be. The letter is in the language of the dispatch;
 * where that is unknown, in the reader's. Not to be called within a person's transaction.
 */
@Component
public class Letters {
    private final Units units;
    private final People people;
    private final Words words;
    private final Transactions transactions;

    Letters(Units units, People people, Words words, Transactions transactions) {
        this.units = units;
        this.people = people;
        this.words = words;
        this.transactions = transactions;
    }

    /** A part of a page, styled by {@link LetterHtml#STYLES}. */
    public String html(Dispatch dispatch, String language) {
        return LetterHtml.fragment(page(dispatch, language));
    }

    /** PDF/A-2b. */
    public byte[] pdf(Dispatch dispatch, String language) {
        return LetterPdf.of(page(dispatch, language));
    }

    public byte[] docx(Dispatch dispatch, String language) {
        return LetterDocx.of(page(dispatch, language));
    }

    private LetterPage page(Dispatch dispatch, String readers) {
        Header header = dispatch.header();
        String language = header.language().isEmpty() ? readers : header.language();
        Letterhead letterhead = letterhead(header.from(), header.sender(), language);
        return new LetterPage(
                language,
                letterhead.service(),
                letterhead.unit(),
                title(header.kind(), language),
                header.place(),
                header.dated(),
                header.datedText(),
                dispatch.number(),
                Stream.concat(
                                header.action().stream().map(UnitCode::value),
                                header.addressed().stream())
                        .toList(),
                Stream.concat(
                                header.information().stream().map(UnitCode::value),
                                header.informed().stream())
                        .toList(),
                header.transmission(),
                header.distribution(),
                header.precedence(),
                header.references().stream().map(Reference::text).toList(),
                header.due(),
                header.subject(),
                dispatch.bodyHtml(),
                closing(dispatch),
                dispatch.annexes().stream().map(Annex::name).toList(),
                dispatch.standing().isDraft());
    }

    private record Letterhead(String service, String unit) {}

    private Letterhead letterhead(@Nullable UnitCode from, String sender, String language) {
        if (from == null) {
            return new Letterhead(sender, "");
        }
        return transactions.asNode(() ->
                units.find(from)
                        .map(unit -> letterhead(unit, language))
                        .orElseGet(() -> new Letterhead(from.value(), "")));
    }

    private Letterhead letterhead(Unit unit, String language) {
        String name = unit.names().in(language);
        return units.nodes().stream()
                .filter(node -> node.name().equals(unit.node()))
                .map(Node::names)
                .map(names -> names.in(language))
                .filter(service -> !service.equals(name))
                .findFirst()
                .map(service -> new Letterhead(service, name))
                .orElseGet(() -> new Letterhead(name, ""));
    }

    private String title(DispatchKind kind, String language) {
        return kind == DispatchKind.DISPATCH
                ? ""
                : words.text(
                        Language.of(language).orElse(Language.FR), "word.dispatch-kind." + kind);
    }

    private List<String> closing(Dispatch dispatch) {
        return switch (dispatch.standing()) {
            case Standing.Signed signed -> lines(signed.by());
            case Standing.Arrived arrived -> lines(arrived.signedBy());
            case Standing.Archived _ -> List.of();
            case Standing.Draft _, Standing.InCircuit _, Standing.Returned _, Standing.Approved _ ->
                    expected(dispatch.header().from());
        };
    }

    /** Function and name, out of "name, function" as it was signed. */
    private static List<String> lines(String signer) {
        int comma = signer.indexOf(", ");
        return comma < 0
                ? Stream.of(signer).filter(name -> !name.isBlank()).toList()
                : List.of(signer.substring(comma + 2), signer.substring(0, comma));
    }

    /** Whoever heads the unit, when it has one head. */
    private List<String> expected(@Nullable UnitCode from) {
        if (from == null) {
            return List.of();
        }
        List<Person> heads =
                transactions.asNode(
                        () -> people.holding(from, Role.HEAD_OF_MISSION, Role.HEAD_OF_UNIT));
        return heads.size() == 1
                ? Stream.of(heads.getFirst().function(), heads.getFirst().name())
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }
}
