package chancery.work.planning.strands;

import chancery.foundation.access.Names;
import chancery.work.planning.Texts;

/**
 * One of the strands of the service.
 *
 * @param code under which plans are rolled up, such as {@code POLITICAL}
 * @param retired whether no plan is begun with it any more
 */
public record ServiceStrand(String code, Names names, boolean retired) {
    public ServiceStrand {
        code = Texts.word("code", code);
        names =
                new Names(
                        Texts.line("fr", names.fr()),
                        Texts.line("en", names.en()),
                        Texts.line("es", names.es()),
                        Texts.line("ar", names.ar()));
    }
}
