package chancery.work.planning.strands;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.correspondence.annexes.AnnexKind;
import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.Subject;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes over the strands that a signed dispatch carries. They come from the ministry; the unit that
 * set them first goes on setting them, each time under a higher number.
 */
@Component
class StrandMessages implements AnnexKind<StrandSet> {
    private static final Subject STRANDS =
            new Subject(
                    UUID.nameUUIDFromBytes("strands of the service".getBytes(UTF_8)), "STRANDS");

    private final StrandShelf shelf;
    private final Units units;

    StrandMessages(StrandShelf shelf, Units units) {
        this.shelf = shelf;
        this.units = units;
    }

    @Override
    public String mediaType() {
        return StrandAnnex.MEDIA_TYPE;
    }

    @Override
    public StrandSet read(byte[] bytes) {
        return StrandAnnex.read(bytes);
    }

    @Override
    public Subject subject(StrandSet message) {
        return STRANDS;
    }

    @Override
    public Outcome follow(StrandSet said, RegisteredAnnex annex) {
        boolean ofMinistry =
                units.find(annex.from())
                        .filter(unit -> unit.kind() == Unit.Kind.MINISTRY_UNIT)
                        .isPresent();
        if (!ofMinistry || !annex.from().equals(said.ministry())) {
            throw Problem.refused("strands.not-ministry").with("from", annex.from());
        }
        shelf.held()
                .ifPresent(held -> {
                    if (!held.ministry().equals(said.ministry())) {
                        throw Problem.refused("strands.other-unit").with("unit", held.ministry());
                    }
                    if (said.edition() <= held.edition()) {
                        throw Problem.refused("strands.older").with("edition", said.edition());
                    }
                });
        shelf.add(said, annex.dispatch());
        return new Outcome.Taken(null, List.of());
    }
}
