package chancery.foundation.access;

/**
 * One running Chancery, of a ministry or a post.
 *
 * @param name lower-case letters, digits and hyphens; the name in certificates and links
 * @param hub whether it is the ministry, through which posts reach each other
 */
public record Node(String name, boolean hub, Names names) {}
