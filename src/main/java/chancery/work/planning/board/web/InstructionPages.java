package chancery.work.planning.board.web;

import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.work.planning.board.Instructions;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names the instruction of a year, and drafts the reminder to whoever has not answered it. */
@Controller("boardInstructionPages")
class InstructionPages {
    private final Instructions instructions;

    InstructionPages(Instructions instructions) {
        this.instructions = instructions;
    }

    @PostMapping("/board/{year}/instruction")
    String name(
            @AuthenticationPrincipal Person me,
            @PathVariable int year,
            @RequestParam UUID dispatch) {
        instructions.name(me.id(), year, DispatchId.of(dispatch));
        return "redirect:/board/silent?year=" + year;
    }

    @PostMapping("/board/{year}/remind")
    String remind(@AuthenticationPrincipal Person me, @PathVariable int year) {
        return "redirect:/write/" + instructions.remind(me.id(), year);
    }
}
