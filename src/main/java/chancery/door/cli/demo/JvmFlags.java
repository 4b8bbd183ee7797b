package chancery.door.cli.demo;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a node's virtual machine is set: as this one, which the start script has set. */
final class JvmFlags {
    private JvmFlags() {}

    static List<String> forNodes() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /**
     * The same, and at its end the machine leaves its loaded classes in a cache from which later
     * ones start faster (JEP 514); as {@link #forNodes} where there is such a cache already.
     */
    static List<String> forTraining() {
        List<String> flags = new ArrayList<>(forNodes());
        String cache = System.getProperty("chancery.aot", "");
        if (!cache.isEmpty() && !Files.exists(Path.of(cache))) {
            flags.add("-XX:AOTCacheOutput=" + cache);
            flags.add("-Xlog:disable");
            flags.add("-Xlog:all=error:stderr");
        }
        return flags;
    }
}
