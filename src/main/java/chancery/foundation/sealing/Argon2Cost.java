package chancery.foundation.sealing;

/**
 * How much it costs to try one passphrase (Argon2id, RFC 9106).
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes computed side by side
 */
public record Argon2Cost(int memory, int passes, int lanes) {
    /** 256 MiB, three passes, four lanes: about a second. */
    public static final Argon2Cost STANDARD = new Argon2Cost(256 * 1024, 3, 4);

    /** Below it a key store is not opened unless asked for. */
    public static final Argon2Cost LEAST = new Argon2Cost(128 * 1024, 3, 1);

    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 32;
    private static final int MOST_LANES = 64;

    /**
     * @throws IllegalArgumentException outside of what RFC 9106 and a machine allow: up to 1 GiB,
     *     32 passes, 64 lanes
     */
    public Argon2Cost {
        if (passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_LANES
                || memory < 8 * lanes
                || memory > MOST_MEMORY) {
            throw new IllegalArgumentException(
                    "Argon2id cannot cost " + memory + " KiB, " + passes);
        }
    }

    boolean isAtLeast(Argon2Cost least) {
        return memory >= least.memory && passes >= least.passes && lanes >= least.lanes;
    }
}
