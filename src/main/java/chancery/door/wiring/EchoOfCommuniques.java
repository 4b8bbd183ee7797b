package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.PressEcho;
import chancery.work.press.coverage.Coverages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows with a communiqué the coverage that names it. */
@Component
class EchoOfCommuniques implements PressEcho {
    private final Coverages coverages;

    EchoOfCommuniques(Coverages coverages) {
        this.coverages = coverages;
    }

    @Override
    public List<Echo> of(PersonId me, CommuniqueId communique) {
        return coverages.about(me, communique.ref()).stream()
                .map(line ->
                        new Echo(
                                line.headline(),
                                line.outletName(),
                                line.day(),
                                "/coverage/" + line.id()))
                .toList();
    }
}
