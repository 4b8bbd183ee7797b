package chancery.door.api;

import chancery.correspondence.keys.NodeIdentity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the node answers; needs no token and tells nothing else. */
@RestController
class HealthApi {
    private final NodeIdentity node;

    HealthApi(NodeIdentity node) {
        this.node = node;
    }

    record Health(String node, String status) {}

    @GetMapping("/api/health")
    Health health() {
        return new Health(node.name(), "UP");
    }
}
