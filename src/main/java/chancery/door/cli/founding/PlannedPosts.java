package chancery.door.cli.founding;

import chancery.foundation.storage.NodeHome;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.posts.PostProfile;
import chancery.work.planning.posts.PostProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over where the posts are, from {@value #FILE} in the node's folder, at every start. The
 * founder writes the file; an administrator may correct it. A node without it works without a map.
 */
@Component
class PlannedPosts {
    static final String FILE = "posts.json";

    private final NodeHome home;
    private final PostProfiles profiles;
    private final Transactions transactions;

    PlannedPosts(NodeHome home, PostProfiles profiles, Transactions transactions) {
        this.home = home;
        this.profiles = profiles;
        this.transactions = transactions;
    }

    /** One post as the file names it. */
    private record Placed(String code, ServicePlan.PlannedPlace place) {}

    /** What the file of every node says, when the service is founded. */
    static String file(ServicePlan plan) {
        List<Placed> placed = new ArrayList<>();
        for (ServicePlan.PlannedUnit unit : plan.units()) {
            ServicePlan.PlannedPlace place = unit.place();
            if (place != null) {
                placed.add(new Placed(unit.code(), place));
            }
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(placed);
    }

    /**
     * @throws Problem {@code cli.posts} when the file is no such list, or a post's place is none
     */
    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        Path file = home.root().resolve(FILE);
        if (Files.notExists(file)) {
            return;
        }
        List<PostProfile> read = read(file);
        transactions.runAsNode(() -> profiles.takeOver(read));
    }

    static List<PostProfile> read(Path file) {
        try {
            List<PostProfile> read = new ArrayList<>();
            for (Placed each :
                    JsonMapper.shared().readValue(Files.readString(file), Placed[].class)) {
                read.add(each.place().of(UnitCode.of(each.code())));
            }
            return read;
        } catch (IOException | JacksonException e) {
            throw Problem.refused("cli.posts")
                    .with("file", file)
                    .with("why", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
