package talkbot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkbot.core.command.Command;

/** The pages in a real browser; pictures of them are left in {@code target/screenshots}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final Route.FulfillOptions PICTURE = new Route.FulfillOptions()
            .setContentType("image/svg+xml")
            .setBody("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='360'/>");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private WebFixture web;

    @BeforeAll
    void start() {
        Optional<Path> program = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(
                program.isPresent(), "no chromium on this machine: the pages are not tried in a browser");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-quic",
                                "--disable-sync",
                                "--no-first-run")));
        web = new WebFixture();
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
            web.close();
        }
    }

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        List<String> here = List.copyOf(complaints);
        complaints.clear();
        assertThat(here).isEmpty();
    }

    @Test
    void pagesLookAsMeantInLightAndDarkOnLargeAndSmallScreens() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1100, 360}) {
                try (BrowserContext visitor = visitor(colours, width, true)) {
                    Page page = page(visitor);
                    String name = "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
                    picture(page, "/", "home" + name);
                    picture(page, SampleTalks.BAKERY_PATH, "talk" + name);
                    picture(page, SampleTalks.BAKERY_PATH + "/flour003-flour004#flour003-flour004", "chapter" + name);
                    picture(page, SampleTalks.BAKERY_PATH + "/midashi-3", "chapter-empty" + name);
                    picture(page, "/chat", "chat" + name);
                    picture(page, "/chat?q=%E7%B2%89", "chat-answer" + name);
                }
            }
        }
    }

    @Test
    void aQuestionIsAnsweredInPlace() {
        try (BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, true)) {
            Page page = page(visitor);
            page.navigate(web.server.address() + "/chat");
            page.evaluate("window.stayed = true");
            page.locator("#text").fill("粉");
            page.locator("#text").press("Enter");
            assertThat(page.locator(".exchange .reply h2")).containsText("「粉」は");
            assertThat(page.locator(".exchange .asked")).containsText("粉");
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("#text")).hasValue("");
            page.locator(".item button").first().click();
            assertThat(page.locator(".exchange").nth(1)).containsText("押されました: ShowChapter");
            assertThat(page.locator("#greeting")).hasCount(0);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(web.bot.presses.remove()).isInstanceOf(Command.ShowChapter.class);
            page.screenshot(picture("chat-pressed"));
        }
    }

    @Test
    void whatIsOfferedCanBeChosenWithKeysAndMouse() {
        try (BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, true)) {
            Page page = page(visitor);
            page.navigate(web.server.address() + "/chat");
            page.locator("#text").pressSequentially("待");
            assertThat(page.locator("#offers li")).hasCount(3);
            assertThat(page.locator("#offers li").nth(1)).hasText("章<i>発酵</i>を待つあいだ");
            page.locator("#text").press("ArrowDown");
            assertThat(page.locator("#offers li").first()).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#text")).hasAttribute("aria-activedescendant", "offer-0");
            page.screenshot(picture("chat-offers"));
            page.locator("#text").press("Enter");
            assertThat(page.locator("#text")).hasValue("待時間");
            assertThat(page.locator("#offers")).isHidden();
            assertThat(page.locator(".exchange")).hasCount(0);
            page.locator("#text").fill("夜");
            page.locator("#offers li").last().click();
            assertThat(page.locator("#text")).hasValue("/talk chapters " + SampleTalks.BAKERY);
            page.locator("#text").fill("夜");
            assertThat(page.locator("#offers")).isVisible();
            page.locator("#text").press("Escape");
            assertThat(page.locator("#offers")).isHidden();
            page.locator("#text").press("Enter");
            assertThat(page.locator(".exchange .asked")).containsText("夜");
        }
    }

    @Test
    void whatIsOfferedFitsASmallDarkScreen() {
        try (BrowserContext visitor = visitor(ColorScheme.DARK, 360, true)) {
            Page page = page(visitor);
            page.navigate(web.server.address() + "/chat");
            page.locator("#text").fill("待");
            assertThat(page.locator("#offers")).isVisible();
            page.screenshot(picture("chat-offers-dark-360"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void anExampleCanBePressed() {
        try (BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, true)) {
            Page page = page(visitor);
            page.navigate(web.server.address() + "/chat");
            page.locator(".examples button").first().click();
            assertThat(page.locator(".asked")).containsText("/talk search 粉を選ぶ");
        }
    }

    @Test
    void theEnterThatEndsAConversionDoesNotSend() {
        try (BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, true)) {
            Page page = page(visitor);
            page.navigate(web.server.address() + "/chat");
            page.locator("#text").fill("こな");
            page.locator("#text")
                    .dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true, "bubbles", true));
            assertThat(page.locator(".exchange")).hasCount(0);
            page.locator("#text").press("Shift+Enter");
            assertThat(page.locator(".exchange")).hasCount(0);
            page.locator("#text").press("Enter");
            assertThat(page.locator(".exchange")).hasCount(1);
        }
    }

    @Test
    void withoutScriptTheFormsDoTheSame() {
        try (BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, false)) {
            Page page = page(visitor);
            page.navigate(web.server.address().toString());
            page.locator("#q").fill("粉");
            page.locator("#q").press("Enter");
            assertThat(page.locator(".exchange .reply h2")).containsText("「粉」は");
            page.locator(".item button").first().click();
            assertThat(page.locator(".exchange")).containsText("押されました: ShowChapter");
            page.locator("#text").fill("もう一度");
            page.locator("#ask button").click();
            assertThat(page.locator(".asked")).containsText("もう一度");
        }
    }

    @Test
    void aServerThatIsAwayIsSaidAndTheWordsAreKept() {
        try (WebFixture leaving = new WebFixture();
                BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, true)) {
            Page page = visitor.newPage();
            page.navigate(leaving.server.address() + "/chat");
            leaving.server.close();
            page.locator("#text").fill("誰かいますか");
            page.locator("#text").press("Enter");
            assertThat(page.locator(".failed")).containsText("返事を受け取れませんでした");
            assertThat(page.locator("#text")).hasValue("誰かいますか");
            page.screenshot(picture("chat-away"));
        }
    }

    @Test
    void noLineOfFactsBeginsOrEndsWithADot() {
        for (int width : new int[] {320, 360, 420, 560}) {
            try (BrowserContext visitor = visitor(ColorScheme.LIGHT, width, true)) {
                Page page = page(visitor);
                page.navigate(web.server.address().toString());
                assertThat(page.evaluate("""
                        [...document.querySelectorAll('.facts')].every(facts => {
                          const seenFrom = facts.getBoundingClientRect().left
                            + parseFloat(getComputedStyle(facts).clipPath.split(' ').pop());
                          return [...facts.children].every((fact, i, all) => {
                            const box = fact.getBoundingClientRect();
                            const dot = box.left + parseFloat(getComputedStyle(fact, '::before').width);
                            const first = i === 0 || box.top > all[i - 1].getBoundingClientRect().top;
                            return getComputedStyle(fact, '::after').content === 'none'
                              && (first ? dot <= seenFrom + 1 : box.left >= seenFrom);
                          });
                        })
                        """)).as("facts at %d", width).isEqualTo(true);
            }
        }
    }

    @Test
    void theLanguageSwitchKeepsThePlace() {
        try (BrowserContext visitor = visitor(ColorScheme.LIGHT, 1100, true)) {
            Page page = page(visitor);
            page.navigate(web.server.address() + SampleTalks.BAKERY_PATH);
            page.locator(".languages a[lang=en]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#chapters")).hasText("Chapters");
            page.navigate(web.server.address().toString());
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }

    private BrowserContext visitor(ColorScheme colours, int width, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(colours)
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(script)
                .setLocale("ja-JP"));
    }

    /** A page whose complaints, such as a breach of the content security policy, are kept. */
    private Page page(BrowserContext visitor) {
        Page page = visitor.newPage();
        // The sample talk's picture stands on a server that there is not.
        page.route("https://pictures.example/**", picture -> picture.fulfill(PICTURE));
        page.onConsoleMessage(message -> {
            // Whoever types at once is quicker than the page's own wish for the focus.
            if (!message.text().startsWith("Autofocus processing was blocked")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        return page;
    }

    private void picture(Page page, String path, String name) {
        page.navigate(web.server.address() + path);
        page.screenshot(picture(name).setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing of %s is cut off at %s", path, name)
                .isEqualTo(true);
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
    }
}
