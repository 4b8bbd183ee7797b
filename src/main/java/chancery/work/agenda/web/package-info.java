/**
 * The agenda's pages: what is coming, one key date with its history, the rules and what they
 * propose, calendars to follow and calendar files to take over.
 *
 * <p>Start with {@link chancery.work.agenda.web.AgendaPages}; the templates are in {@code
 * src/main/jte/agenda}.
 */
@NullMarked
@ApplicationModule(displayName = "Agenda pages")
package chancery.work.agenda.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
