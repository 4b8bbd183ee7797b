package chancery.foundation.carriage;

/** A section whose bytes lie in the database until somebody asks for them. */
final class StoredSection implements Section {
    private final Manifest.Entry entry;
    private final EnvelopeKey key;
    private final Contents contents;

    StoredSection(Manifest.Entry entry, EnvelopeKey key, Contents contents) {
        this.entry = entry;
        this.key = key;
        this.contents = contents;
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public int size() {
        return entry.size();
    }

    @Override
    public byte[] sha512() {
        return entry.sha512().clone();
    }

    @Override
    public byte[] bytes() {
        return contents.bytes(key, entry.sha512());
    }
}
