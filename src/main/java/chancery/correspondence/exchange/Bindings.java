package chancery.correspondence.exchange;

import chancery.correspondence.DispatchKind;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may correct, cancel or readdress what, asked before such a dispatch is signed and again where
 * it arrives. Within the node's running transaction.
 *
 * <p>A correction or cancellation is of the unit that signed the first. A readdressal is of a unit
 * at the node that signed the first or at one of those it was addressed to: within a node an
 * arrival may have been attributed to a unit that the first does not name.
 */
@Component
class Bindings {
    private final JdbcClient sql;

    Bindings(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a unit claims when it binds a dispatch to another. */
    enum Claim {
        RIGHTFUL,
        /** The first is not this unit's to change. */
        FOREIGN,
        /** The first is not registered here, so that nothing can be said. */
        UNKNOWN_FIRST
    }

    /**
     * @param first what it is bound to; null for nothing
     */
    Claim claim(DispatchKind kind, UnitCode from, @Nullable DispatchId first) {
        if (kind == DispatchKind.DISPATCH && first == null) {
            return Claim.RIGHTFUL;
        }
        if (kind == DispatchKind.DISPATCH || first == null) {
            return Claim.FOREIGN;
        }
        return sql.sql(
                        """
                        select case when :onward then exists (select 1 from unit u where u.code = :from and u.node in (
                                        select n.node from unit n where n.code = d.from_unit or n.code in (
                                            select a.unit from addressee a where a.dispatch = d.id)))
                                    else d.from_unit = :from end
                          from dispatch d where d.id = :first and d.state in ('SIGNED', 'ARRIVED')
                        """)
                .param("onward", kind == DispatchKind.READDRESSAL)
                .param("from", from.value())
                .param("first", first.value())
                .query(Boolean.class)
                .optional()
                .map(rightful -> rightful ? Claim.RIGHTFUL : Claim.FOREIGN)
                .orElse(Claim.UNKNOWN_FIRST);
    }
}
