package chancery.foundation.access;

import chancery.kernel.UnitCode;

/** A role held in a unit. */
public record Membership(UnitCode unit, Role role) {}
