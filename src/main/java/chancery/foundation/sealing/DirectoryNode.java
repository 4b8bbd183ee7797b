package chancery.foundation.sealing;

/**
 * A running Chancery, as the directory has it.
 *
 * @param name also in its TLS certificate, so lower-case letters, digits and hyphens
 * @param hub whether the others dial to it and it relays between them
 */
public record DirectoryNode(String name, DisplayNames names, boolean hub) {}
