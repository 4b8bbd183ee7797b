package chancery.door.api.dispatches;

import chancery.correspondence.Annex;
import chancery.correspondence.Arrival;
import chancery.correspondence.CircuitStep;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchLine;
import chancery.correspondence.Header;
import chancery.correspondence.Reference;
import chancery.correspondence.Standing;
import chancery.correspondence.TrailLine;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as other programs read it; times are ISO 8601 in UTC, dates {@code YYYY-MM-DD}.
 *
 * @param state a word of {@link Standing#word()}
 * @param number as its sender numbered it, or null
 * @param body in the small HTML of {@link chancery.correspondence.BodyText}
 */
record DispatchJson(
        String id,
        String kind,
        @Nullable String bindsTo,
        String state,
        @Nullable String number,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        HeaderJson header,
        String body,
        List<AnnexJson> annexes,
        List<TrailJson> trail,
        List<ArrivalJson> arrivals,
        List<StepJson> circuit,
        int version) {

    /** Where a dispatch stands after a step; the number once it has one. */
    record Standings(String id, String state, @Nullable String number) {}

    record HeaderJson(
            @Nullable String from,
            String place,
            @Nullable String date,
            List<String> action,
            List<String> information,
            String transmission,
            String distribution,
            List<String> compartments,
            String precedence,
            List<ReferenceJson> references,
            String subject,
            @Nullable String due,
            String language) {}

    record ReferenceJson(
            String text,
            @Nullable String id,
            @Nullable String unit,
            @Nullable String number,
            @Nullable String date) {}

    record AnnexJson(UUID id, String name, String mediaType, long size) {
        static AnnexJson of(Annex annex) {
            return new AnnexJson(annex.id(), annex.name(), annex.mediaType(), annex.size());
        }
    }

    record TrailJson(
            String unit, String state, Instant at, @Nullable String note, boolean proven) {}

    record ArrivalJson(
            String unit,
            String number,
            Instant registeredAt,
            String state,
            @Nullable String due,
            @Nullable String answeredBy,
            List<AttributionJson> attributions) {}

    record AttributionJson(
            @Nullable String unit,
            @Nullable String person,
            @Nullable String due,
            String by,
            Instant at) {}

    record StepJson(String person, String outcome, String comment, @Nullable Instant at) {}

    record LineJson(
            String id,
            String kind,
            String state,
            String number,
            String from,
            List<String> action,
            List<String> information,
            String subject,
            String distribution,
            String precedence,
            @Nullable String date,
            @Nullable String due,
            Instant at,
            @Nullable String unit,
            @Nullable String arrivalNumber,
            @Nullable String arrivalState) {
        static LineJson of(DispatchLine line) {
            return new LineJson(
                    line.id().toString(),
                    line.kind().name(),
                    line.standing(),
                    line.number(),
                    line.from(),
                    line.action(),
                    line.information(),
                    line.subject(),
                    line.label().name(),
                    line.precedence().name(),
                    text(line.dated()),
                    text(line.due()),
                    line.at(),
                    line.unit(),
                    line.arrivalNumber(),
                    line.arrivalState() == null ? null : line.arrivalState().name());
        }
    }

    static DispatchJson of(Dispatch dispatch) {
        String number = dispatch.number();
        return new DispatchJson(
                dispatch.id().toString(),
                dispatch.header().kind().name(),
                text(dispatch.header().bindsTo()),
                dispatch.standing().word(),
                number.isEmpty() ? null : number,
                switch (dispatch.standing()) {
                    case Standing.Signed signed -> signed.at();
                    case Standing.Arrived arrived -> arrived.signedAt();
                    case Standing.Draft _,
                            Standing.InCircuit _,
                            Standing.Returned _,
                            Standing.Approved _,
                            Standing.Archived _ ->
                            null;
                },
                switch (dispatch.standing()) {
                    case Standing.Signed signed -> signed.by();
                    case Standing.Arrived arrived -> arrived.signedBy();
                    case Standing.Draft _,
                            Standing.InCircuit _,
                            Standing.Returned _,
                            Standing.Approved _,
                            Standing.Archived _ ->
                            null;
                },
                header(dispatch.header()),
                dispatch.bodyHtml(),
                dispatch.annexes().stream().map(AnnexJson::of).toList(),
                dispatch.trail().stream().map(DispatchJson::trail).toList(),
                dispatch.arrivals().stream().map(DispatchJson::arrival).toList(),
                dispatch.circuit().stream().map(DispatchJson::step).toList(),
                dispatch.version());
    }

    private static HeaderJson header(Header header) {
        UnitCode from = header.from();
        return new HeaderJson(
                from == null ? header.sender() : from.value(),
                header.place(),
                header.dated() == null
                        ? (header.datedText().isEmpty() ? null : header.datedText())
                        : text(header.dated()),
                from == null ? header.addressed() : codes(header.action()),
                from == null ? header.informed() : codes(header.information()),
                header.transmission().name(),
                header.distribution().label().name(),
                List.copyOf(header.distribution().compartments()),
                header.precedence().name(),
                header.references().stream().map(DispatchJson::reference).toList(),
                header.subject(),
                text(header.due()),
                header.language());
    }

    private static ReferenceJson reference(Reference reference) {
        DispatchId target = reference.target();
        return new ReferenceJson(
                reference.text(),
                target == null ? null : target.toString(),
                reference.unit(),
                reference.number(),
                reference.dated());
    }

    private static TrailJson trail(TrailLine line) {
        return new TrailJson(
                line.unit(),
                line.state().name(),
                line.at(),
                line.note().isEmpty() ? null : line.note(),
                line.proven());
    }

    private static ArrivalJson arrival(Arrival arrival) {
        return new ArrivalJson(
                arrival.unit().value(),
                arrival.number(),
                arrival.registeredAt(),
                arrival.state().name(),
                text(arrival.due()),
                text(arrival.answeredBy()),
                arrival.attributions().stream().map(DispatchJson::attribution).toList());
    }

    private static AttributionJson attribution(Arrival.Attribution attribution) {
        UnitCode unit = attribution.toUnit();
        PersonId person = attribution.toPerson();
        return new AttributionJson(
                unit == null ? null : unit.value(),
                person == null ? null : person.toString(),
                text(attribution.due()),
                attribution.by(),
                attribution.at());
    }

    private static StepJson step(CircuitStep step) {
        return new StepJson(step.name(), step.outcome().name(), step.comment(), step.at());
    }

    private static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
