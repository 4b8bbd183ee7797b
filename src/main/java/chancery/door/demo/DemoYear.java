package chancery.door.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the people of the demo plan and do in a year, as {@code demo/year.json} tells it. Its days
 * have no year, so that the demo does not age.
 */
record DemoYear(Ministry ministry, List<DemoContract> contracts, List<DemoPlan> plans) {
    /**
     * Who acts for the ministry.
     *
     * @param officer the login of the planning officer, who writes
     * @param head the login of who signs
     * @param instruction begins the subject of the dispatch that asks for the plans
     */
    record Ministry(String officer, String head, String instruction) {}

    DemoYear {
        contracts = List.copyOf(contracts);
        plans = List.copyOf(plans);
    }

    static DemoYear read() {
        try (InputStream in = DemoYear.class.getResourceAsStream("/demo/year.json")) {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, DemoYear.class);
        } catch (IOException e) {
            throw new IllegalStateException("the demo's year is part of the program", e);
        }
    }
}
