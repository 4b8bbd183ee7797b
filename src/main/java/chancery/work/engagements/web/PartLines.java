package chancery.work.engagements.web;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Cost;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.Gift;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.Slot;
import chancery.work.engagements.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of an engagement's parts: shown in a form, put in, taken out. */
final class PartLines {
    private PartLines() {}

    /** What a line holds, by field of its form; of a new line, what is likely. */
    static Map<String, String> values(
            EngagementContent content, Part part, @Nullable Integer position) {
        Map<String, String> values = new LinkedHashMap<>();
        if (position == null) {
            values.put("day", content.starts().toString());
            values.put("side", Side.THEIRS.name());
            return values;
        }
        switch (part) {
            case PARTICIPANTS -> put(values, at(content.participants(), position));
            case PROGRAMME -> put(values, at(content.programme(), position));
            case TOPICS -> put(values, at(content.topics(), position));
            case CITED -> put(values, at(content.cited(), position));
            case ACTIONS -> put(values, at(content.actions(), position));
            case GIFTS -> put(values, at(content.gifts(), position));
            case COSTS -> put(values, at(content.costs(), position));
        }
        return values;
    }

    /** With the line that was typed at a position, or as a further one. */
    static EngagementContent with(
            EngagementContent content, Part part, @Nullable Integer position, Typed typed) {
        return switch (part) {
            case PARTICIPANTS ->
                    content.withParticipants(
                            set(content.participants(), position, participant(typed)));
            case PROGRAMME ->
                    content.withProgramme(set(content.programme(), position, slot(typed)));
            case TOPICS -> content.withTopics(set(content.topics(), position, topic(typed)));
            case CITED -> content.withCited(set(content.cited(), position, citation(typed)));
            case ACTIONS -> content.withActions(set(content.actions(), position, citation(typed)));
            case GIFTS -> content.withGifts(set(content.gifts(), position, gift(typed)));
            case COSTS -> content.withCosts(set(content.costs(), position, cost(typed)));
        };
    }

    static EngagementContent without(EngagementContent content, Part part, int position) {
        return switch (part) {
            case PARTICIPANTS -> content.withParticipants(cut(content.participants(), position));
            case PROGRAMME -> content.withProgramme(cut(content.programme(), position));
            case TOPICS -> content.withTopics(cut(content.topics(), position));
            case CITED -> content.withCited(cut(content.cited(), position));
            case ACTIONS -> content.withActions(cut(content.actions(), position));
            case GIFTS -> content.withGifts(cut(content.gifts(), position));
            case COSTS -> content.withCosts(cut(content.costs(), position));
        };
    }

    private static Participant participant(Typed typed) {
        return new Participant(
                typed.chosen(Side.class, "side", Side.THEIRS),
                typed.text("name"),
                typed.text("honorific"),
                typed.text("function"),
                typed.text("institution"),
                typed.refOrNone("entry"));
    }

    private static Slot slot(Typed typed) {
        return new Slot(
                typed.date("day"),
                typed.timeOrNone("from"),
                typed.timeOrNone("to"),
                typed.text("what"),
                typed.text("place"),
                typed.text("with"));
    }

    private static Topic topic(Typed typed) {
        return new Topic(
                typed.text("title"),
                typed.text("ours"),
                typed.text("theirs"),
                typed.text("outcome"));
    }

    private static Citation citation(Typed typed) {
        return new Citation(typed.text("text"), typed.refOrNone("text-ref"));
    }

    private static Gift gift(Typed typed) {
        return new Gift(
                typed.chosen(Side.class, "side", Side.THEIRS),
                typed.text("what"),
                typed.text("person"),
                typed.amountOrNone("amount"),
                typed.text("currency"));
    }

    private static Cost cost(Typed typed) {
        BigDecimal amount = typed.amountOrNone("amount");
        if (amount == null) {
            throw Problem.refused("engagement.empty").at("amount");
        }
        return new Cost(typed.text("what"), amount, typed.text("currency"));
    }

    private static void put(Map<String, String> values, Participant participant) {
        values.put("side", participant.side().name());
        values.put("name", participant.name());
        values.put("honorific", participant.honorific());
        values.put("function", participant.function());
        values.put("institution", participant.institution());
        values.put("entry", text(participant.entry(), Ref::toString));
    }

    private static void put(Map<String, String> values, Slot slot) {
        values.put("day", slot.day().toString());
        values.put("from", Objects.toString(slot.from(), ""));
        values.put("to", Objects.toString(slot.to(), ""));
        values.put("what", slot.what());
        values.put("place", slot.place());
        values.put("with", slot.with());
    }

    private static void put(Map<String, String> values, Topic topic) {
        values.put("title", topic.title());
        values.put("ours", topic.ours());
        values.put("theirs", topic.theirs());
        values.put("outcome", topic.outcome());
    }

    private static void put(Map<String, String> values, Citation citation) {
        values.put("text", citation.text());
        values.put("text-ref", text(citation.ref(), Ref::toString));
    }

    private static void put(Map<String, String> values, Gift gift) {
        values.put("side", gift.from().name());
        values.put("what", gift.what());
        values.put("person", gift.person());
        values.put("amount", text(gift.value(), BigDecimal::toPlainString));
        values.put("currency", gift.currency());
    }

    private static void put(Map<String, String> values, Cost cost) {
        values.put("what", cost.what());
        values.put("amount", cost.amount().toPlainString());
        values.put("currency", cost.currency());
    }

    private static <T> String text(@Nullable T value, Function<T, String> form) {
        return value == null ? "" : form.apply(value);
    }

    private static <T> T at(List<T> lines, int position) {
        if (position < 0 || position >= lines.size()) {
            throw Problem.conflict("engagement.position");
        }
        return lines.get(position);
    }

    private static <T> List<T> set(List<T> lines, @Nullable Integer position, T line) {
        List<T> changed = new ArrayList<>(lines);
        if (position == null) {
            changed.add(line);
        } else {
            at(lines, position);
            changed.set(position, line);
        }
        return changed;
    }

    private static <T> List<T> cut(List<T> lines, int position) {
        at(lines, position);
        List<T> changed = new ArrayList<>(lines);
        changed.remove(position);
        return changed;
    }
}
