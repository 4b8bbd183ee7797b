package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.carriage.Links;
import chancery.foundation.carriage.NodeName;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every button of a dispatch's life, pressed in a real browser by whoever presses it. */
class DispatchLifeInTheBrowserTest {
    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Map<String, Page> pages = new HashMap<>();

    @AfterEach
    void theWindowsAreClosed() {
        windows.forEach(BrowserContext::close);
        minimize(null);
    }

    private Page of(TestNode node, String login) {
        return pages.computeIfAbsent(
                login,
                _ -> {
                    BrowserContext window = Browser.window(node.address());
                    windows.add(window);
                    return Browser.signedIn(window, login, node.password());
                });
    }

    @Test
    void aDraftIsGivenBackSentAgainHandedOnApprovedAndSigned() {
        String id = Api.as(lima, "lima.desk").draft("Tour complet", "SG/4");
        Page desk = of(lima, "lima.desk");
        submit(desk, id, "Conseill");
        assertThat(desk.locator("main")).containsText("Tour complet");

        Page counsellor = of(lima, "lima.counsellor");
        counsellor.navigate("/");
        counsellor.locator("a", withText("Tour complet")).first().click();
        counsellor.fill("#f-comment", "Précisez la date.");
        counsellor.locator("button[formaction$='/return']").click();
        counsellor.waitForURL("**/");

        desk.navigate("/");
        desk.locator("a", withText("Tour complet")).first().click();
        assertThat(desk.locator(".told.wrong").last()).containsText("Précisez la date.");
        submit(desk, id, "Conseill");

        counsellor.navigate("/write/" + id);
        choose(counsellor, "to", "Ambassadrice");
        counsellor.locator("button[formaction$='/delegate']").click();
        counsellor.waitForURL("**/");

        Page head = of(lima, "lima.head");
        head.navigate("/write/" + id);
        head.fill("#f-comment", "D'accord.");
        head.locator("form[action$='/approve'] button.main").click();
        head.waitForURL("**/dispatch/*");
        assertThat(head.locator("main")).containsText("D'accord.");
        head.locator("a[href='/write/" + id + "']").click();
        head.locator("form[action$='/sign'] button").click();
        head.waitForURL("**/dispatch/*");
        assertThat(head.locator(".letter-closing p").first()).hasText("Ambassadrice");
        assertThat(head.locator("#trail")).isVisible();
    }

    @Test
    void anArrivalIsAttributedReadByAnotherAnsweredAndFiled() throws IOException {
        String id = arrived("À attribuer");
        Page clerk = of(ministry, "sg4.clerk");
        clerk.navigate("/dispatch/" + id);
        clerk.selectOption("select[name=to]", new SelectOption().setLabel("Inès Darmon – SG/4"));
        clerk.fill("input[name=due]", "2099-03-01");
        clerk.locator("form[action$='/attribute'] button").click();
        clerk.waitForLoadState();
        assertThat(clerk.locator("main")).containsText("Inès Darmon");
        assertThat(clerk.locator("main")).containsText("01/03/2099");

        Page head = of(ministry, "sg4.head");
        head.navigate("/dispatch/" + id);
        head.locator("summary", withText("Donner à lire")).click();
        head.selectOption("#f-person", new SelectOption().setLabel("Amina Okello – DG1/2"));
        head.fill("#f-reason", "Pour avis");
        head.locator("form[action$='/grant'] button").click();
        head.waitForLoadState();
        Page adviser = of(ministry, "dg12.officer");
        adviser.navigate("/dispatch/" + id);
        assertThat(adviser.locator(".letter")).containsText("À attribuer");

        assertThat(saved(clerk, "a[href$='letter.pdf']")).startsWith("%PDF-");
        assertThat(saved(clerk, "a[href$='letter.docx']")).startsWith("PK");

        Page officer = of(ministry, "sg4.officer");
        officer.navigate("/dispatch/" + id);
        officer.locator("form[action$='/answer'] button").click();
        officer.waitForURL("**/write/*");
        assertThat(officer.locator("input[name=action]")).hasValue("AMBALDO LIMA");
        assertThat(officer.locator("input[name=references]")).hasCount(1);

        clerk.navigate("/dispatch/" + id);
        clerk.locator("summary", withText("SG/4")).click();
        clerk.locator("form[action$='/file'] button").click();
        clerk.waitForLoadState();
        assertThat(clerk.locator("main")).containsText("Classée");
    }

    @Test
    void whatIsSignedIsCorrectedCancelledAndReaddressedByNewDispatches() {
        String id = arrived("À rectifier");
        assertThat(bound(of(lima, "lima.desk"), id, "CORRECTION")).isEqualTo("Rectificatif");
        assertThat(bound(of(lima, "lima.head"), id, "CANCELLATION")).isEqualTo("Annulation");
        assertThat(bound(of(ministry, "sg4.officer"), id, "READDRESSAL")).isEqualTo("Réexpédition");
    }

    @Test
    void aWriterIsToldOfMinimizeBeforeAndAfterSigning() {
        minimize(Precedence.IMMEDIATE);
        String id = Api.as(lima, "lima.desk").draft("Sous MINIMIZE", "SG/4");
        Page head = of(lima, "lima.head");
        head.navigate("/write/" + id);
        assertThat(head.locator("[data-units]")).isVisible();
        head.selectOption("#f-precedence", "FLASH");
        assertThat(head.locator("[data-units]")).isHidden();
        head.selectOption("#f-precedence", "ROUTINE");
        assertThat(head.locator("[data-units]")).isVisible();
        head.locator("form[action$='/sign'] button").click();
        head.waitForURL("**/dispatch/*");
        assertThat(head.locator(".way .late")).containsText("MINIMIZE");
        minimize(null);
        head.reload();
        assertThat(head.locator(".way .late")).hasCount(0);
        Api.as(ministry, "sg4.clerk").await(id);
    }

    private void minimize(@Nullable Precedence from) {
        lima.bean(Transactions.class)
                .runAsNode(() -> lima.bean(Links.class).minimize(NodeName.of("ministry"), from));
    }

    private static String bound(Page page, String id, String kind) {
        page.navigate("/dispatch/" + id);
        page.locator("summary", withText("Rectifier")).click();
        page.locator("button[value=" + kind + "]").click();
        page.waitForURL("**/write/*");
        return page.locator("h1").innerText();
    }

    private String arrived(String subject) {
        String id = Api.as(lima, "lima.desk").draft(subject, "SG/4");
        Api.as(lima, "lima.head").sign(id);
        Api.as(ministry, "sg4.clerk").await(id);
        return id;
    }

    private static void submit(Page page, String id, String approver) {
        page.navigate("/write/" + id);
        choose(page, "approvers", approver);
        page.locator("form[action$='/submit'] > button").click();
        page.waitForURL("**/dispatch/*");
    }

    private static void choose(Page page, String name, String typed) {
        page.click("#p-" + name);
        page.keyboard().type(typed);
        page.locator("#l-" + name + " [role=option]").first().waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=" + name + "]")).hasCount(1);
    }

    private static String saved(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(link).click());
        return new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
