package chancery.foundation.carriage;

import chancery.kernel.Problem;

/** A section whose bytes are in memory. */
final class HeldSection implements Section {
    private final String name;
    private final byte[] bytes;
    private final byte[] sha512;

    HeldSection(String name, byte[] bytes) {
        if (!Section.validName(name)) {
            throw Problem.refused("carriage.section.name").with("name", name);
        }
        if (bytes.length > MAX_BYTES) {
            throw Problem.tooLarge("carriage.section.size")
                    .with("name", name)
                    .with("size", bytes.length)
                    .with("limit", MAX_BYTES);
        }
        this.name = name;
        this.bytes = bytes.clone();
        this.sha512 = Sha512.of(this.bytes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public byte[] sha512() {
        return sha512.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
