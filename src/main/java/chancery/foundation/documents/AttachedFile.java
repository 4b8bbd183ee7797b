package chancery.foundation.documents;

/**
 * A file that came inside a message; it is listed, its content is not read.
 *
 * @param name as the sender called it, without folders; empty when it has none
 * @param mediaType as the sender declared it, in lower case
 * @param size in bytes, once decoded
 */
public record AttachedFile(String name, String mediaType, long size) {}
