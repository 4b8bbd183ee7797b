package chancery.work.planning.strands;

import chancery.foundation.access.Names;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The strands that hold on this node: those of the last signed set that is registered here, else
 * the usual four. They are no secret: whoever works here may know them.
 */
@Component
public class ServiceStrands {
    /** The codes of the usual strands, in their order. */
    public static final List<String> USUAL =
            List.of("POLITICAL", "ECONOMIC", "CULTURAL", "COMMUNICATION");

    private static final String OTHER = "OTHER";

    private final StrandShelf shelf;
    private final Transactions transactions;
    private final Words words;

    ServiceStrands(StrandShelf shelf, Transactions transactions, Words words) {
        this.shelf = shelf;
        this.transactions = transactions;
        this.words = words;
    }

    /** The set that the ministry signed last; empty while there is none. */
    public Optional<StrandSet> held() {
        return transactions.asNode(shelf::held);
    }

    /** Every strand that holds, retired ones too. */
    public List<ServiceStrand> all() {
        return held().map(StrandSet::strands).orElseGet(this::usual);
    }

    /** Those that a new plan begins with. */
    public List<ServiceStrand> inUse() {
        return all().stream().filter(strand -> !strand.retired()).toList();
    }

    /** What strands are called, those that the ministry did not name by their usual names. */
    public StrandTitles titles() {
        Map<String, Names> names = new HashMap<>();
        Stream.concat(USUAL.stream(), Stream.of(OTHER))
                .forEach(code -> names.put(code, usualNames(code)));
        all().forEach(strand -> names.put(strand.code(), strand.names()));
        return new StrandTitles(names);
    }

    private List<ServiceStrand> usual() {
        return USUAL.stream()
                .map(code -> new ServiceStrand(code, usualNames(code), false))
                .toList();
    }

    private Names usualNames(String code) {
        String key = "plan.strand." + code;
        return new Names(
                words.text(Language.FR, key),
                words.text(Language.EN, key),
                words.text(Language.ES, key),
                words.text(Language.AR, key));
    }
}
