package chancery.work.planning.messages;

import chancery.correspondence.annexes.RegisteredAnnex;

/**
 * A message counts; published within the node's transaction that takes it over, so that a listener
 * takes part in it. A listener that throws a {@link chancery.kernel.Problem} refuses the message.
 *
 * @param annex with the dispatch that says it
 */
public record MessageTaken(PlanMessage message, RegisteredAnnex annex) {}
