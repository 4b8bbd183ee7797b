package chancery.door.cli.founding;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.posts.PostProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A foreign service as its founder describes it, in JSON ({@code
 * docs/guide/founding-a-service.md}).
 *
 * @param authority the name of the authority that certifies units
 */
public record ServicePlan(String authority, List<PlannedNode> nodes, List<PlannedUnit> units) {

    record PlannedNames(String fr, String en, String es, String ar) {}

    /**
     * @param hosts names and addresses by which the node is dialled, besides localhost
     */
    public record PlannedNode(
            String name, boolean hub, PlannedNames names, @Nullable List<String> hosts) {}

    /**
     * @param place where a post is; none for the ministry's units
     */
    public record PlannedUnit(
            String code,
            String kind,
            String node,
            boolean archive,
            PlannedNames names,
            @Nullable PlannedPlace place) {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param region by which the ministry groups its posts
     * @param latitude in degrees, north positive
     * @param longitude in degrees, east positive
     */
    record PlannedPlace(
            String country, String region, String city, double latitude, double longitude) {
        PostProfile of(UnitCode post) {
            return new PostProfile(post, country, region, city, latitude, longitude);
        }
    }

    /**
     * @throws Problem {@code cli.plan} when the file is no such description, {@code cli.plan-hub}
     *     unless exactly one node is the hub, {@code cli.plan-archive} without an archive unit,
     *     {@code cli.plan-node} when a unit is on a node that is not described, {@code post.…} when
     *     a post's place is none
     */
    static ServicePlan read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return checked(JsonMapper.shared().readValue(in, ServicePlan.class));
        } catch (IOException | JacksonException e) {
            throw Problem.refused("cli.plan")
                    .with("file", file)
                    .with("why", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The fictional Republic of Aldoria. */
    public static ServicePlan demo() {
        try (InputStream in = ServicePlan.class.getResourceAsStream("/demo/service.json")) {
            return checked(JsonMapper.shared().readValue(in, ServicePlan.class));
        } catch (IOException e) {
            throw new IllegalStateException("the demo's description is part of the program", e);
        }
    }

    private static ServicePlan checked(ServicePlan plan) {
        if (plan.nodes().stream().filter(PlannedNode::hub).count() != 1) {
            throw Problem.refused("cli.plan-hub");
        }
        if (plan.units().stream().noneMatch(PlannedUnit::archive)) {
            throw Problem.refused("cli.plan-archive");
        }
        for (PlannedUnit unit : plan.units()) {
            if (plan.nodes().stream().noneMatch(node -> node.name().equals(unit.node()))) {
                throw Problem.refused("cli.plan-node")
                        .with("unit", unit.code())
                        .with("node", unit.node());
            }
            PlannedPlace place = unit.place();
            if (place != null) {
                place.of(UnitCode.of(unit.code()));
            }
        }
        return plan;
    }
}
