package chancery.door.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published forms of what crosses the line, for programs that write or check them. */
@RestController
class SchemaDocuments {
    @GetMapping(path = "/schemas/plan-1.schema.json", produces = "application/schema+json")
    Resource plan() {
        return new ClassPathResource("schemas/plan-1.schema.json");
    }

    @GetMapping(path = "/schemas/strands-1.schema.json", produces = "application/schema+json")
    Resource strands() {
        return new ClassPathResource("schemas/strands-1.schema.json");
    }

    @GetMapping(path = "/schemas/engagement-1.schema.json", produces = "application/schema+json")
    Resource engagement() {
        return new ClassPathResource("schemas/engagement-1.schema.json");
    }

    @GetMapping(path = "/schemas/communique-1.schema.json", produces = "application/schema+json")
    Resource communique() {
        return new ClassPathResource("schemas/communique-1.schema.json");
    }

    @GetMapping(path = "/schemas/agreements-1.schema.json", produces = "application/schema+json")
    Resource agreements() {
        return new ClassPathResource("schemas/agreements-1.schema.json");
    }

    @GetMapping(path = "/schemas/press-1.schema.json", produces = "application/schema+json")
    Resource press() {
        return new ClassPathResource("schemas/press-1.schema.json");
    }
}
