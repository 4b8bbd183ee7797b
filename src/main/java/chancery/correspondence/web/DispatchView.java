package chancery.correspondence.web;

import chancery.correspondence.Arrival;
import chancery.correspondence.Companions.Companion;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchLine;
import chancery.correspondence.Standing;
import chancery.correspondence.TrailLine;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as one reader sees it, with what they may do about it. What is offered here is only a
 * courtesy: each step asks for the right again.
 *
 * @param letter the letter that it is, or will be, in HTML
 * @param signs whether the reader signs for the unit that wrote it
 * @param companions what its annexes have become in other rooms
 * @param restraints the links under MINIMIZE
 * @param unitsHere to which an arrival can be given
 */
public record DispatchView(
        Dispatch dispatch,
        String letter,
        Person reader,
        boolean signs,
        List<DispatchLine> thread,
        List<Companion> companions,
        List<Restraint> restraints,
        UnitNames names,
        List<Unit> unitsHere,
        List<Person> colleagues) {

    /**
     * The way to one addressee.
     *
     * @param steps those taken so far
     */
    public record Way(String unit, boolean action, Map<TrailLine.State, TrailLine> steps) {
        public @Nullable TrailLine at(TrailLine.State state) {
            return steps.get(state);
        }

        /** Whether it did not get through in time, and has not since. */
        public boolean isUndelivered() {
            return steps.containsKey(TrailLine.State.UNDELIVERED)
                    && !steps.containsKey(TrailLine.State.DELIVERED);
        }
    }

    public boolean isDraft() {
        return dispatch.standing().isDraft();
    }

    public boolean isSignedHere() {
        return dispatch.standing() instanceof Standing.Signed;
    }

    public boolean isArrival() {
        return dispatch.standing() instanceof Standing.Arrived;
    }

    /** The steps that a way can take, in their order. */
    public List<TrailLine.State> steps() {
        return Stream.of(TrailLine.State.values())
                .filter(state -> state != TrailLine.State.UNDELIVERED)
                .toList();
    }

    /** The ways to all addressees, those who must act first. */
    public List<Way> ways() {
        return Stream.concat(
                        dispatch.header().action().stream().map(unit -> way(unit, true)),
                        dispatch.header().information().stream().map(unit -> way(unit, false)))
                .toList();
    }

    /** The MINIMIZE for which a dispatch still waits to leave; null when it waits for none. */
    public @Nullable Restraint holding(Way way) {
        return way.steps().containsKey(TrailLine.State.CARRIED)
                        || way.steps().containsKey(TrailLine.State.DELIVERED)
                ? null
                : restraints.stream()
                        .filter(r -> r.holds(way.unit(), dispatch.header().precedence()))
                        .findFirst()
                        .orElse(null);
    }

    private Way way(UnitCode unit, boolean action) {
        Map<TrailLine.State, TrailLine> steps = new EnumMap<>(TrailLine.State.class);
        dispatch.trail().stream()
                .filter(line -> line.unit().equals(unit.value()))
                .forEach(line -> steps.put(line.state(), line));
        return new Way(unit.value(), action, steps);
    }

    /** Who has the draft now, by name; empty text when nobody is waited for. */
    public String waitingFor() {
        return dispatch.standing() instanceof Standing.InCircuit circuit
                ? dispatch.circuit().stream()
                        .filter(step -> step.person().equals(circuit.waitingFor()))
                        .map(step -> step.name())
                        .reduce("", (_, last) -> last)
                : "";
    }

    /** Arrivals in books that the reader keeps. */
    public List<Arrival> kept() {
        return dispatch.arrivals().stream().filter(arrival -> keeps(arrival.unit())).toList();
    }

    private boolean keeps(UnitCode unit) {
        return reader.is(Role.REGISTRY_CLERK, unit)
                || reader.is(Role.HEAD_OF_UNIT, unit)
                || reader.is(Role.HEAD_OF_MISSION, unit);
    }

    /** The unit for which the reader may answer; null when there is nothing to answer. */
    public @Nullable UnitCode answersFor() {
        if (!isArrival() || dispatch.header().from() == null) {
            return null;
        }
        return dispatch.arrivals().stream()
                .map(Arrival::unit)
                .filter(reader.workingUnits()::contains)
                .findFirst()
                .orElseGet(() -> reader.workingUnits().stream().findFirst().orElse(null));
    }

    /** Whether the reader's unit wrote it, so that it can be corrected or cancelled. */
    public boolean isOurs() {
        return isSignedHere() && reader.workingUnits().contains(dispatch.header().from());
    }

    /** Whether it came on paper or by mail, so that nobody of the service has signed it. */
    public boolean isFromOutside() {
        return isArrival() && dispatch.header().from() == null;
    }

    public boolean canBeReaddressed() {
        return isOurs() || isArrival() && !isFromOutside() && !reader.workingUnits().isEmpty();
    }

    public boolean canBeGranted() {
        return !isDraft() && (signs || !kept().isEmpty());
    }
}
