package org.handbill.shorten;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.address.WebAddress;
import org.handbill.web.Exchange;

/** Follows short links as a browser does: redirects, and pages that lead on at once. */
public final class LinkFollower implements AutoCloseable {
    private static final int MOST_STEPS = 6;
    private static final int LONGEST_PAGE = 1 << 20;
    private static final Pattern REFRESH = Pattern
            .compile("(?i)<meta[^>]*http-equiv=[\"']?refresh[\"']?[^>]*content=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFRESH_URL = Pattern.compile("(?i)^\\s*0\\s*[;,]\\s*url\\s*=\\s*(.+)$");

    private final Duration longest;
    private final HttpClient client = Exchange.client();

    /** @param longest how long one answer may take */
    public LinkFollower(Duration longest) {
        this.longest = longest;
    }

    /** Whether a link leads to its target, at once or over other links. */
    public Followed follow(WebAddress link, WebAddress target) {
        WebAddress here = link;
        int step = 0;
        try {
            for (; step < MOST_STEPS; step++) {
                HttpResponse<byte[]> answer = get(here);
                Optional<String> next = next(answer);
                if (next.isEmpty()) {
                    return answer.statusCode() >= 500
                            ? new Followed.Unknown("the server answers with error " + answer.statusCode())
                            : new Followed.Wrong(answer.statusCode() >= 400
                                    ? "nowhere: the answer is " + answer.statusCode()
                                    : step == 0 ? "no further than to itself" : "'" + here + "'");
                }
                Optional<WebAddress> there = here.resolve(next.get().strip());
                if (there.isEmpty()) {
                    return new Followed.Wrong("'" + next.get().strip() + "'");
                }
                here = there.get();
                if (plain(here).equals(plain(target))) {
                    return new Followed.Right();
                }
            }
            return new Followed.Wrong("in circles");
        } catch (IOException e) {
            return step > 0
                    ? new Followed.Wrong("'" + here + "'")
                    : new Followed.Unknown(e.getMessage() == null ? "the connection broke off" : e.getMessage());
        }
    }

    private HttpResponse<byte[]> get(WebAddress address) throws IOException {
        URI uri = address.uri().orElseThrow(() -> new IOException("its host is not one that can be asked for from here"));
        HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/html").header("User-Agent", "Handbill").build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_PAGE));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("the command was stopped", e);
        } catch (ExecutionException e) {
            throw new IOException(switch (e.getCause()) {
                case HttpTimeoutException _ -> "no answer in time";
                case ConnectException _ -> "nothing answers there, or there is no such host";
                case null, default -> "the connection broke off";
            }, e);
        }
    }

    private static Optional<String> next(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 300 && status < 400) {
            return answer.headers().firstValue("Location");
        }
        return status == 200 ? refresh(new String(answer.body(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static Optional<String> refresh(String page) {
        Matcher meta = REFRESH.matcher(page);
        if (!meta.find()) {
            return Optional.empty();
        }
        String content = meta.group(1) == null ? meta.group(2) : meta.group(1);
        Matcher url = REFRESH_URL.matcher(content.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\""));
        return url.find() ? Optional.of(unquoted(url.group(1).strip())) : Optional.empty();
    }

    /** As browsers read it: only a quote at the beginning has an end (HTML, section 4.2.5.3, refresh). */
    private static String unquoted(String url) {
        char quote = url.charAt(0);
        if (quote != '"' && quote != '\'') {
            return url;
        }
        int end = url.indexOf(quote, 1);
        return url.substring(1, end < 0 ? url.length() : end);
    }

    /** With or without a last {@code index.html}. */
    private static String plain(WebAddress address) {
        return address.origin() + address.path().replaceFirst("/index\\.html$", "/") + address.query().map(found -> "?" + found).orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
