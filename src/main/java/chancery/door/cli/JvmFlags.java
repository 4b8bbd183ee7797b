package chancery.door.cli;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How a node's virtual machine is set: as this one, which the start script has set. */
final class JvmFlags {
    private JvmFlags() {}

    static List<String> forNodes() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }
}
