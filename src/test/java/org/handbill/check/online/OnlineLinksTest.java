package org.handbill.check.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on this machine, which answers as servers of the world do. */
class OnlineLinksTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
    private static final Duration PAUSE = Duration.ofMillis(40);

    private static HttpServer server;
    private static String root;
    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static final List<Long> TIMES = Collections.synchronizedList(new ArrayList<>());
    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
    private static final AtomicInteger BUSY = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", OnlineLinksTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
        TIMES.clear();
        MOST_AT_ONCE.set(0);
        BUSY.set(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        TIMES.add(System.nanoTime());
        MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getPath();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        ASKED.add(exchange.getRequestMethod() + " " + path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            switch (path) {
                case "/good", "/other" -> status(exchange, 200);
                case "/moved" -> redirect(exchange, "/good");
                case "/circle" -> redirect(exchange, "/circle-2");
                case "/circle-2" -> redirect(exchange, "/circle");
                case "/inward" -> redirect(exchange, "http://10.0.0.1/secret");
                case "/file" -> redirect(exchange, "file:///etc/passwd");
                case "/no-head" -> status(exchange, head ? 405 : 200);
                case "/head-lies" -> status(exchange, head ? 404 : 200);
                case "/members" -> status(exchange, 403);
                case "/gone" -> status(exchange, 410);
                case "/broken" -> status(exchange, 500);
                case "/busy" -> {
                    if (BUSY.getAndIncrement() == 0) {
                        exchange.getResponseHeaders().set("Retry-After", "0");
                        status(exchange, 429);
                    } else {
                        status(exchange, 200);
                    }
                }
                case "/busy-for-long" -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    status(exchange, 429);
                }
                case "/slow" -> {
                    Thread.sleep(1_500);
                    status(exchange, 200);
                }
                case "/endless" -> endless(exchange, head);
                default -> status(exchange, path.startsWith("/hop/") ? hop(exchange, path) : 404);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            AT_ONCE.decrementAndGet();
        }
    }

    private static int hop(HttpExchange exchange, String path) {
        exchange.getResponseHeaders().set("Location", "/hop/" + (Integer.parseInt(path.substring(5)) + 1));
        return 302;
    }

    private static void endless(HttpExchange exchange, boolean head) throws IOException {
        if (head) {
            status(exchange, 501);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; i < 1 << 20; i++) {
                exchange.getResponseBody().write(new byte[1 << 16]);
            }
        } catch (IOException e) {
            ASKED.add("cut off");
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        status(exchange, 301);
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    /** As usual, but for this machine, which counts as outside, and shorter times. */
    private static Manners manners(Duration answer) {
        return new Manners("handbill/1.2.3", answer, PAUSE, 4, Duration.ofSeconds(2),
                address -> address.isLoopbackAddress() || Manners.isOutside(address), () -> Instant.parse("2026-05-01T12:00:00Z"));
    }

    private static List<Diagnostic> examine(Memory memory, String... paths) {
        return examine(Duration.ofSeconds(20), memory, paths);
    }

    private static List<Diagnostic> examine(Duration answer, Memory memory, String... paths) {
        Source source = new Source("post.md", "A line.\nAnother.\n");
        Map<String, List<Location>> links = new TreeMap<>();
        for (String path : paths) {
            links.put(path.startsWith("/") ? root + path : path, List.of(source.span(0, 1), Location.whole("appeal.md")));
        }
        return new OnlineLinks(manners(answer), memory).examine(links);
    }

    private static Memory fresh() {
        return new Memory("", TODAY);
    }

    @Test
    void saysNothingOfLinksThatLeadSomewhere() {
        assertThat(examine(fresh(), "/good", "/moved", "/no-head", "/head-lies", "/members", "/busy", "/endless")).isEmpty();
        assertThat(ASKED).contains("HEAD /no-head handbill/1.2.3", "GET /no-head handbill/1.2.3", "GET /head-lies handbill/1.2.3")
                .doesNotContain("GET /good handbill/1.2.3");
        assertThat(BUSY).hasValue(2);
    }

    @Test
    void tellsOfEachDeadLinkOnceWithAllItsPlaces() {
        List<Diagnostic> found = examine(fresh(), "/nothing", "/gone", "/circle", "/inward", "/file", "/hop/1");
        assertThat(found).allMatch(one -> one.severity() == Severity.WARNING).extracting(one -> one.message().replace(root, ""))
                .containsExactlyInAnyOrder(
                        "The link to /nothing is dead: there is no such page (404). It stands in appeal.md too.",
                        "The link to /gone is dead: the page is gone for good (410). It stands in appeal.md too.",
                        "The link to /circle is dead: it leads in circles. It stands in appeal.md too.",
                        "The link to /inward is dead: it leads to '10.0.0.1', a machine in a private network that readers do not reach. It stands in appeal.md too.",
                        "The link to /file is dead: it leads to 'file:///etc/passwd', which is no web address. It stands in appeal.md too.",
                        "The link to /hop/1 is dead: it leads on and on, over more than 7 other addresses. It stands in appeal.md too.");
    }

    @Test
    void doesNotCallDeadWhatMayBeThereAnotherDay() {
        List<Diagnostic> slow = examine(Duration.ofMillis(300), fresh(), "/slow");
        assertThat(slow).hasSize(1).allMatch(Diagnostic::isNote);
        assertThat(slow.toString()).contains("no answer in time");
        List<Diagnostic> found = examine(fresh(), "/broken", "/busy-for-long", "http://127.0.0.1:1/");
        assertThat(found).hasSize(3).allMatch(Diagnostic::isNote);
        assertThat(found.toString()).contains("error 500", "less often (429)", "nothing answers there");
    }

    @Test
    void asksAHostForOneThingAtATimeWithPauses() {
        examine(fresh(), "/good", "/other", "/members", "/nothing");
        assertThat(MOST_AT_ONCE).hasValue(1);
        List<Long> times = TIMES.stream().sorted().toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(PAUSE.minusMillis(5).toNanos());
        }
    }

    @Test
    void asksNobodyTwiceInAFewDays() {
        Memory memory = fresh();
        examine(memory, "/good", "/nothing", "/broken");
        ASKED.clear();
        List<Diagnostic> again = examine(new Memory(memory.text(), TODAY.plusDays(1)), "/good", "/nothing", "/broken");
        assertThat(ASKED).isNotEmpty().allMatch(one -> one.contains("/broken"));
        assertThat(again.toString()).contains("no such page (404)");
        ASKED.clear();
        examine(new Memory(memory.text() + "rubbish\n1\t2\t3\t4\n", TODAY.plusDays(8)), "/good", "/nothing");
        assertThat(ASKED).anyMatch(one -> one.contains("/good")).anyMatch(one -> one.contains("/nothing"));
    }

    @Test
    void knowsWhichAddressesAreInside() throws UnknownHostException {
        for (String inside : List.of("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1")) {
            assertThat(Manners.isOutside(InetAddress.getByName(inside))).as(inside).isFalse();
        }
        for (String outside : List.of("93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1:248:1893:25c8:1946")) {
            assertThat(Manners.isOutside(InetAddress.getByName(outside))).as(outside).isTrue();
        }
    }
}
