package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Transactions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page can be used by everybody: WCAG 2.2 AA as axe checks it, and a phone's width. */
final class Usable {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The elements that stand beyond the edges of a narrow window. */
    private static final String WIDE =
            """
            [...document.querySelectorAll('main *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
                .map(e => e.outerHTML.slice(0, 120)).slice(0, 5)
            """;

    private Usable() {}

    static void assertUsable(Page page, Language language) {
        assertThat(page.locator("html")).hasAttribute("lang", language.code());
        assertThat(page.locator("html")).hasAttribute("dir", language.direction());
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        List<Rule> broken =
                // in the page itself: ours hold no frames, and a second page doubles the time
                new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
        assertThat(broken)
                .extracting(rule ->
                        rule.getId()
                                + " "
                                + rule.getNodes().stream().map(n -> n.getHtml()).toList())
                .as("%s in %s", page.url(), language)
                .isEmpty();
        assertThat(page.locator("main").innerText())
                .as("%s in %s shows no key instead of a sentence", page.url(), language)
                .doesNotContainPattern(
                        "\\b(word|about|timeline|problem|dispatch|write|account|intake|confirm|person|plans?|plan-table|feasibility|agenda|directory|engagements?|commitments?|communiques?|brief|paper|agreements?|drawing|execution|boards?|contracts?|region|strands)\\.(?!json\\b)[a-z-]+");
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(
                        "%s in %s is as narrow as a phone: %s",
                        page.url(), language, page.evaluate(WIDE))
                .isEqualTo(390);
        page.setViewportSize(1280, 900);
    }

    /** Makes somebody's pages speak a language, and tells which they spoke. */
    static Language speak(TestNode node, String login, Language language) {
        return node.bean(Transactions.class)
                .asNode(() -> {
                    People people = node.bean(People.class);
                    Person person = people.withLogin(login).orElseThrow();
                    people.speak(person.id(), language.code());
                    return Language.of(person.language()).orElseThrow();
                });
    }
}
