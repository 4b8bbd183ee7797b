package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.work.planning.board.Instructions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the ministry asked of its posts for a year, who has not answered, and the reminder. */
@RestController
@RequestMapping("/api/consolidation")
class InstructionsApi {
    private final Instructions instructions;

    InstructionsApi(Instructions instructions) {
        this.instructions = instructions;
    }

    record SilentPostJson(String post, @Nullable String due, long daysLate) {
        static SilentPostJson of(Instructions.Silent silent) {
            return new SilentPostJson(
                    silent.post().value(), Objects.toString(silent.due(), null), silent.daysLate());
        }
    }

    record SilentJson(int year, @Nullable String instruction, List<SilentPostJson> posts) {}

    record InstructionRequest(@Nullable Integer year, @Nullable String dispatch) {}

    record ReminderRequest(@Nullable Integer year) {}

    /** No instruction, and so nobody silent, where the caller may see none. */
    @GetMapping("/silent")
    SilentJson silent(@AuthenticationPrincipal Person me, @RequestParam int year) {
        if (!instructions.consolidates(me.id())) {
            throw Problem.absent("board.only-ministry");
        }
        return shown(me, year);
    }

    /** Names the signed dispatch that asked for the plans of a year. */
    @PutMapping("/instruction")
    SilentJson name(@AuthenticationPrincipal Person me, @RequestBody InstructionRequest request) {
        int year = Fields.needed(request.year(), "year");
        instructions.name(
                me.id(), year, DispatchId.parse(Fields.needed(request.dispatch(), "dispatch")));
        return shown(me, year);
    }

    /** Prepares one dispatch to all posts that are silent. */
    @PostMapping("/reminder")
    @ResponseStatus(HttpStatus.CREATED)
    PlanShapes.DraftedJson remind(
            @AuthenticationPrincipal Person me, @RequestBody ReminderRequest request) {
        return new PlanShapes.DraftedJson(
                instructions.remind(me.id(), Fields.needed(request.year(), "year")).toString());
    }

    private SilentJson shown(Person me, int year) {
        return new SilentJson(
                year,
                instructions.of(me.id(), year).map(line -> line.id().toString()).orElse(null),
                instructions.silent(me.id(), year).stream().map(SilentPostJson::of).toList());
    }
}
