package chancery.door.demo;

import chancery.kernel.Country;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.Titles;
import java.util.List;

/**
 * The relations of one post.
 *
 * @param author the login of who writes
 * @param signer the login of its head
 * @param superior the unit that is told
 * @param country in which the post is
 * @param reviews the days on which a press review goes to the ministry
 * @param shown how actions went, with what shows it
 * @param own what the service's state is called
 */
record DemoRelations(
        String post,
        String author,
        String signer,
        String superior,
        String country,
        Titles own,
        List<DemoEngagement> engagements,
        List<DemoAgreement> agreements,
        List<DemoPress.House> outlets,
        List<String> reviews,
        List<DemoPress.Item> coverage,
        List<Shown> shown) {
    DemoRelations {
        engagements = List.copyOf(engagements);
        agreements = List.copyOf(agreements);
        outlets = List.copyOf(outlets);
        reviews = List.copyOf(reviews);
        coverage = List.copyOf(coverage);
        shown = List.copyOf(shown);
    }

    /**
     * An action is reported on.
     *
     * @param by the keys of the people met, texts and items that show it
     */
    record Shown(String on, String action, int percent, String note, List<String> by) {
        Shown {
            by = List.copyOf(by);
        }
    }

    UnitCode unit() {
        return UnitCode.of(post);
    }

    UnitCode ministry() {
        return UnitCode.of(superior);
    }

    Country host() {
        return Country.of(country);
    }
}
