package org.handbill.check.online;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.handbill.address.WebAddress;
import org.handbill.web.Exchange;
import org.handbill.web.NoAnswerException;
import org.handbill.web.RetryAfter;

/** Asks after one link: HEAD, then GET where that is not answered well, over redirects. */
final class Visitor implements AutoCloseable {
    private static final int MOST_STEPS = 8;
    /** Servers that do not know HEAD, or treat programs that use it otherwise than people. */
    private static final Set<Integer> ASK_AGAIN = Set.of(400, 403, 404, 405, 406, 410, 500, 501);
    /** Somebody is there, who lets no program in. */
    private static final Set<Integer> REFUSED = Set.of(401, 402, 403, 405, 406, 407, 418, 451, 999);

    private final Manners manners;
    private final HttpClient client = Exchange.client();

    Visitor(Manners manners) {
        this.manners = manners;
    }

    Verdict visit(WebAddress link) throws InterruptedException {
        Set<WebAddress> seen = new HashSet<>();
        WebAddress here = link;
        while (seen.size() < MOST_STEPS) {
            if (!seen.add(here)) {
                return new Verdict.Dead("it leads in circles");
            }
            Optional<Verdict> closed = closed(here);
            if (closed.isPresent()) {
                return closed.get();
            }
            HttpResponse<Void> answer;
            try {
                answer = ask(here);
            } catch (NoAnswerException e) {
                return e.reason().equals("there is no such host") ? new Verdict.Dead(e.reason()) : new Verdict.Unknown(e.reason());
            }
            Optional<String> next = next(answer);
            if (next.isEmpty()) {
                return verdict(answer.statusCode());
            }
            Optional<WebAddress> there = here.resolve(next.get().strip());
            if (there.isEmpty()) {
                return new Verdict.Dead("it leads to '" + next.get() + "', which is no web address");
            }
            here = there.get();
        }
        return new Verdict.Dead("it leads on and on, over more than " + (MOST_STEPS - 1) + " other addresses");
    }

    /** Whether an address may not be asked. */
    private Optional<Verdict> closed(WebAddress address) {
        String host = address.host();
        if (address.uri().isEmpty()) {
            return Optional.of(new Verdict.Unknown("the name of its host, '" + host + "', is not one that can be asked for from here"));
        }
        try {
            boolean outside = Arrays.stream(InetAddress.getAllByName(host)).allMatch(manners.outside());
            return outside
                    ? Optional.empty()
                    : Optional.of(new Verdict.Dead("it leads to '" + host + "', a machine in a private network that readers do not reach"));
        } catch (UnknownHostException e) {
            return Optional.of(new Verdict.Dead("there is no host '" + host + "'"));
        }
    }

    private HttpResponse<Void> ask(WebAddress address) throws NoAnswerException, InterruptedException {
        HttpResponse<Void> answer = patiently(address, "HEAD");
        if (ASK_AGAIN.contains(answer.statusCode())) {
            Thread.sleep(manners.pause());
            return patiently(address, "GET");
        }
        return answer;
    }

    /** Once more if the server asks us to wait and that is not too long. */
    private HttpResponse<Void> patiently(WebAddress address, String method) throws NoAnswerException, InterruptedException {
        HttpResponse<Void> answer = send(address, method);
        if (answer.statusCode() == 429 || answer.statusCode() == 503) {
            Optional<Duration> wait = answer.headers().firstValue("Retry-After")
                    .flatMap(value -> RetryAfter.of(value, manners.clock().instant()));
            if (wait.filter(time -> time.compareTo(manners.patience()) <= 0).isPresent()) {
                Thread.sleep(wait.get());
                return send(address, method);
            }
        }
        return answer;
    }

    private HttpResponse<Void> send(WebAddress address, String method) throws NoAnswerException {
        HttpRequest request = HttpRequest.newBuilder(address.uri().orElseThrow()).method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", manners.agent()).header("Accept", "text/html,*/*;q=0.8").build();
        return Exchange.send(client, request, _ -> new FirstBytes(), manners.answer());
    }

    private static Optional<String> next(HttpResponse<Void> answer) {
        return answer.statusCode() < 300 || answer.statusCode() >= 400 ? Optional.empty() : answer.headers().firstValue("Location");
    }

    private static Verdict verdict(int status) {
        if (status < 400 || REFUSED.contains(status)) {
            return new Verdict.Alive();
        }
        if (status == 429 || status >= 500) {
            return new Verdict.Unknown(
                    status == 429 ? "the server wants to be asked less often (429)" : "the server answers with error " + status);
        }
        return new Verdict.Dead(status == 404
                ? "there is no such page (404)"
                : status == 410 ? "the page is gone for good (410)" : "the server answers with " + status);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
