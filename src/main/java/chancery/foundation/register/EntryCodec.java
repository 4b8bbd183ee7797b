package chancery.foundation.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.UUID;

/**
 * The bytes of an entry: what a leaf of the log hashes. One entry has one form.
 *
 * <p>Big-endian: index in the log (i64), version (u8, 1), kind (u8), time (i64, microseconds since
 * 1970-01-01T00:00Z), then the fields in the order of the record. A UUID is 16 bytes; a text is its
 * length (u16) and UTF-8; a digest is its length (u8) and bytes; a number is unit (text), book (u8,
 * 1 departure, 2 arrival), year (u16), value (i64); a label is its rank (u8); a reference is its
 * kind and id (texts).
 *
 * <p>The index is part of the bytes so that an entry that was moved betrays itself.
 */
final class EntryCodec {
    private static final int VERSION = 1;

    private EntryCodec() {}

    /** An entry with its place. */
    record Placed(long index, Entry entry) {}

    /** All but the index, which the database puts before it. */
    static byte[] body(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        Writer out = new Writer(new DataOutputStream(bytes));
        try {
            out.out.writeByte(VERSION);
            out.out.writeByte(kind(entry));
            out.out.writeLong(Micros.of(entry.at()));
            write(entry, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] encode(long index, Entry entry) {
        byte[] body = body(entry);
        return ByteBuffer.allocate(Long.BYTES + body.length).putLong(index).put(body).array();
    }

    /**
     * @throws IllegalArgumentException when the bytes are not exactly the form of an entry
     */
    static Placed decode(ByteBuffer bytes) {
        try {
            Reader in = new Reader(bytes.duplicate());
            long index = in.in.getLong();
            if (in.in.get() != VERSION) {
                throw new IllegalArgumentException("unknown version");
            }
            int kind = in.in.get();
            Instant at = Micros.moment(in.in.getLong());
            Entry entry = read(kind, at, in);
            if (in.in.hasRemaining()) {
                throw new IllegalArgumentException("bytes after the entry");
            }
            return new Placed(index, entry);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the entry is cut short", e);
        } catch (CharacterCodingException | RuntimeException e) {
            throw new IllegalArgumentException("not an entry: " + e.getMessage(), e);
        }
    }

    static int kind(Entry entry) {
        return switch (entry) {
            case Entry.Departure _ -> 1;
            case Entry.Arrival _ -> 2;
            case Entry.VoidNumber _ -> 3;
            case Entry.Read _ -> 4;
            case Entry.Receipt _ -> 5;
            case Entry.Quarantined _ -> 6;
            case Entry.DirectoryChanged _ -> 7;
            case Entry.AccessChanged _ -> 8;
            case Entry.Frozen _ -> 9;
            case Entry.Held _ -> 10;
            case Entry.Opened _ -> 11;
        };
    }

    private static void write(Entry entry, Writer out) throws IOException {
        switch (entry) {
            case Entry.Departure(_, var number, var dispatch, var digest) ->
                    out.number(number).uuid(dispatch.value()).digest(digest);
            case Entry.Arrival(_, var number, var dispatch, var digest) ->
                    out.number(number).uuid(dispatch.value()).digest(digest);
            case Entry.VoidNumber(_, var number, var reason) -> out.number(number).text(reason);
            case Entry.Read(_, var dispatch, var person, var unit, var label) ->
                    out.uuid(dispatch.value()).uuid(person.value()).text(unit.value()).label(label);
            case Entry.Receipt(_, var dispatch, var unit, var kind, var digest) ->
                    out.uuid(dispatch.value()).text(unit.value()).text(kind).digest(digest);
            case Entry.Quarantined(_, var arrival, var reason, var digest) ->
                    out.uuid(arrival).text(reason).digest(digest);
            case Entry.DirectoryChanged(_, var version, var digest) ->
                    out.number(version).digest(digest);
            case Entry.AccessChanged(_, var person, var by, var change, var digest) ->
                    out.uuid(person.value()).uuid(by.value()).text(change).digest(digest);
            case Entry.Held(_, var dispatch, var signed, var container, var rows) ->
                    out.uuid(dispatch.value()).digest(signed).digest(container).digest(rows);
            case Entry.Frozen(_, var thing, var digest) -> out.ref(thing).digest(digest);
            case Entry.Opened(_, var person, var thing, var unit, var label) ->
                    out.uuid(person.value()).ref(thing).text(unit.value()).label(label);
        }
    }

    private static Entry read(int kind, Instant at, Reader in) throws CharacterCodingException {
        return switch (kind) {
            case 1 -> new Entry.Departure(at, in.number(), in.dispatch(), in.digest());
            case 2 -> new Entry.Arrival(at, in.number(), in.dispatch(), in.digest());
            case 3 -> new Entry.VoidNumber(at, in.number(), in.text());
            case 4 -> new Entry.Read(at, in.dispatch(), in.person(), in.unit(), in.label());
            case 5 -> new Entry.Receipt(at, in.dispatch(), in.unit(), in.text(), in.digest());
            case 6 -> new Entry.Quarantined(at, in.uuid(), in.text(), in.digest());
            case 7 -> new Entry.DirectoryChanged(at, in.in.getLong(), in.digest());
            case 8 -> new Entry.AccessChanged(at, in.person(), in.person(), in.text(), in.digest());
            case 9 -> new Entry.Frozen(at, in.ref(), in.digest());
            case 10 -> new Entry.Held(at, in.dispatch(), in.digest(), in.digest(), in.digest());
            case 11 -> new Entry.Opened(at, in.person(), in.ref(), in.unit(), in.label());
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }

    private record Writer(DataOutputStream out) {
        Writer uuid(UUID value) throws IOException {
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
            return this;
        }

        Writer text(String value) throws IOException {
            byte[] utf8 = value.getBytes(UTF_8);
            if (utf8.length > 0xFFFF) {
                throw new IllegalArgumentException("a text of " + utf8.length + " bytes");
            }
            out.writeShort(utf8.length);
            out.write(utf8);
            return this;
        }

        Writer ref(Ref value) throws IOException {
            return text(value.kind()).text(value.id());
        }

        Writer digest(Digest value) throws IOException {
            out.writeByte(value.length());
            out.write(value.bytes());
            return this;
        }

        Writer label(Label value) throws IOException {
            out.writeByte(value.rank());
            return this;
        }

        Writer number(long value) throws IOException {
            out.writeLong(value);
            return this;
        }

        Writer number(BookNumber value) throws IOException {
            text(value.unit().value());
            out.writeByte(
                    switch (value.book()) {
                        case DEPARTURE -> 1;
                        case ARRIVAL -> 2;
                    });
            out.writeShort(value.year());
            return number(value.value());
        }
    }

    private record Reader(ByteBuffer in) {
        UUID uuid() {
            return new UUID(in.getLong(), in.getLong());
        }

        DispatchId dispatch() {
            return DispatchId.of(uuid());
        }

        PersonId person() {
            return PersonId.of(uuid());
        }

        Ref ref() throws CharacterCodingException {
            return new Ref(text(), text());
        }

        UnitCode unit() throws CharacterCodingException {
            return UnitCode.of(text());
        }

        /** Refuses what is not UTF-8: two forms of one text would be two entries. */
        String text() throws CharacterCodingException {
            byte[] utf8 = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(utf8);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        }

        Label label() {
            return Label.ofRank(in.get());
        }

        Digest digest() {
            byte[] bytes = new byte[Byte.toUnsignedInt(in.get())];
            in.get(bytes);
            return Digest.of(bytes);
        }

        BookNumber number() throws CharacterCodingException {
            UnitCode unit = unit();
            Book book =
                    switch (in.get()) {
                        case 1 -> Book.DEPARTURE;
                        case 2 -> Book.ARRIVAL;
                        default -> throw new IllegalArgumentException("unknown book");
                    };
            return new BookNumber(unit, book, Short.toUnsignedInt(in.getShort()), in.getLong());
        }
    }
}
