/**
 * What is known of an agreement, as one immutable value that is the same on every node.
 *
 * <p>Start with {@link chancery.work.agreements.content.AgreementRecord}; every change to it is a
 * {@link chancery.work.agreements.content.Change}. Steps, statements and fulfilments are only
 * added: a correction is a further entry. The names of members are those of the published schema.
 */
@NullMarked
@NamedInterface("content")
package chancery.work.agreements.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
