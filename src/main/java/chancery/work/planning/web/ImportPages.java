package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.foundation.documents.tables.Table;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.tables.ColumnMapping;
import chancery.work.planning.tables.DateOrder;
import chancery.work.planning.tables.DecimalSign;
import chancery.work.planning.tables.PlanColumn;
import chancery.work.planning.tables.ProposedRow;
import chancery.work.planning.tables.RowChanges;
import chancery.work.planning.tables.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Taking a table into a plan: hand it in, say what its columns are, look at each row, confirm. */
@Controller
class ImportPages {
    private final Plans plans;
    private final Uploads uploads;

    ImportPages(Plans plans, Uploads uploads) {
        this.plans = plans;
        this.uploads = uploads;
    }

    @GetMapping("/plans/{id}/import")
    ModelAndView hand(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("planning/import", "plan", writable(me, id));
    }

    @PostMapping("/plans/{id}/import")
    String handed(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted)
            throws IOException {
        Plan plan = writable(me, id);
        String name = file == null ? null : file.getOriginalFilename();
        if (file != null && !file.isEmpty() && name != null) {
            return to(plan, uploads.keep(me.id(), plan.id(), name, file.getBytes()));
        }
        if (pasted.isBlank()) {
            throw Problem.refused("plan.import-empty").at("file");
        }
        return to(plan, uploads.paste(me.id(), plan.id(), pasted));
    }

    /** The rows under a mapping: the guessed one at first, then the one that the form says. */
    @GetMapping("/plans/{id}/import/{upload}")
    ModelAndView map(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID upload,
            @RequestParam MultiValueMap<String, String> fields) {
        return new ModelAndView("planning/import-map", "view", view(me, id, upload, fields));
    }

    @PostMapping("/plans/{id}/import/{upload}")
    String take(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID upload,
            @RequestParam MultiValueMap<String, String> fields) {
        ImportView view = view(me, id, upload, fields);
        Set<String> wanted = Set.copyOf(fields.getOrDefault("row", List.of()));
        List<ProposedRow> rows =
                view.rows().stream()
                        .filter(row -> wanted.contains(String.valueOf(row.number())))
                        .filter(ProposedRow::isReady)
                        .toList();
        if (rows.isEmpty()) {
            throw Problem.refused("plan.import-none");
        }
        plans.edit(me.id(), view.plan().id(), RowChanges.of(view.plan().sheet(), rows));
        uploads.discard(me.id(), upload);
        return "redirect:/plans/" + id;
    }

    private ImportView view(
            Person me, String id, UUID upload, MultiValueMap<String, String> fields) {
        Plan plan = writable(me, id);
        Uploads.Upload handed = uploads.open(me.id(), plan.id(), upload);
        int chosen = Math.clamp(number(fields.getFirst("table")), 0, handed.tables().size() - 1);
        Table table = handed.tables().get(chosen);
        ColumnMapping mapping = mapping(table, plan.sheet().currency(), fields);
        return new ImportView(plan, handed, chosen, mapping, mapping.rows(table));
    }

    private static ColumnMapping mapping(
            Table table, String currency, MultiValueMap<String, String> fields) {
        ColumnMapping mapping = ColumnMapping.guess(table);
        if (mapping.currency() == null) {
            mapping = mapping.withCurrency(currency);
        }
        if (!fields.containsKey("dates")) {
            return mapping;
        }
        for (int column = 1; column <= table.width(); column++) {
            mapping = mapping.with(column, null);
        }
        for (int column = 1; column <= table.width(); column++) {
            String field = fields.getFirst("column" + column);
            if (field != null && !field.isEmpty()) {
                mapping = mapping.with(column, word(PlanColumn.class, field));
            }
        }
        String typed = fields.getFirst("currency");
        return mapping.with(word(DateOrder.class, fields.getFirst("dates")))
                .with(word(DecimalSign.class, fields.getFirst("decimals")))
                .withCurrency(typed == null || typed.isBlank() ? null : typed.strip());
    }

    private Plan writable(Person me, String id) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        if (!plans.mayWrite(me.id(), plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        if (!plan.standing().open()) {
            throw Problem.conflict("plan.shut");
        }
        return plan;
    }

    private static String to(Plan plan, UUID upload) {
        return "redirect:/plans/" + plan.id() + "/import/" + upload;
    }

    private static int number(@Nullable String typed) {
        try {
            return typed == null ? 0 : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, @Nullable String typed) {
        try {
            return Enum.valueOf(type, typed == null ? "" : typed);
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.request");
        }
    }
}
