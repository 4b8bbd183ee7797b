/**
 * What is written about an engagement: the programme, the brief before it and the report after.
 *
 * <p>Start with {@link chancery.work.engagements.papers.Papers}; the report, which becomes a draft
 * dispatch, is with {@link chancery.work.engagements.papers.Reports}.
 */
@NullMarked
@NamedInterface("papers")
package chancery.work.engagements.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
