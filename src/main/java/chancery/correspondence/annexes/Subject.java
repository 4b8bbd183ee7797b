package chancery.correspondence.annexes;

import java.util.UUID;

/**
 * What a message is about, so that those which wait for it are found.
 *
 * @param thing by the identity that it has on every node
 * @param kind the room's word for what is said of it
 */
public record Subject(UUID thing, String kind) {}
