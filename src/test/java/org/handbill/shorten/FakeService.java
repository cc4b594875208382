package org.handbill.shorten;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.address.WebAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shortening service on this machine that keeps to what a real one documents, troubles included. Its links are followed by a redirect, as
 * the real ones are.
 */
public final class FakeService implements AutoCloseable {
    public static final String KEY = "s3cret-k3y";

    /** What goes wrong with a request. */
    public enum Trouble {
        NONE, WEB_PAGE, ERROR_500, REDIRECT, GARBAGE, CLOSES,
        /** The link is made, but the answer never arrives. */
        CLOSES_AFTER, SLOW, ERROR_INSIDE, TOO_MANY_SECONDS, TOO_MANY_DATE, EMPTY, WRONG_KEY
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final String id;
    private final HttpServer server;
    private final Map<String, String> links = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private volatile Trouble otherwise = Trouble.NONE;
    /** In place of each link that it gives; empty for the truth. */
    private volatile String lie = "";
    private int creations;
    private int serial;

    private record Reply(int status, ObjectNode json) {}

    /** @param id of the service that it stands for, as in {@code campaign.yaml} */
    public FakeService(String id) {
        this.id = id;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public WebAddress address() {
        return WebAddress.of("http://" + authority() + "/");
    }

    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** For the next requests, in order. */
    public void trouble(Trouble... next) {
        synchronized (troubles) {
            troubles.addAll(List.of(next));
        }
    }

    /** For all requests after those. */
    public void otherwise(Trouble always) {
        otherwise = always;
    }

    /** What it says that a link is. */
    public void lie(String link) {
        lie = link;
    }

    /** A link that somebody else has made. */
    public void put(String slug, String target) {
        links.put(slug, target);
    }

    public Map<String, String> links() {
        return Map.copyOf(links);
    }

    public int creations() {
        return creations;
    }

    /** Method and path, with the query, of each request. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        requests.add(exchange.getRequestMethod() + " " + uri);
        String slug = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
        if (exchange.getRequestMethod().equals("GET") && exchange.getRequestHeaders().getFirst("Accept").equals("text/html")) {
            String target = links.get(slug);
            if (target != null) {
                exchange.getResponseHeaders().set("Location", target);
            }
            send(exchange, target == null ? 404 : 301, "");
            return;
        }
        Trouble trouble;
        synchronized (troubles) {
            trouble = troubles.isEmpty() ? otherwise : troubles.poll();
        }
        switch (trouble) {
            case NONE -> answer(exchange, uri, body);
            case WEB_PAGE -> send(exchange, 200, "<!doctype html><title>Welcome</title>");
            case ERROR_500 -> send(exchange, 500, "<h1>Oops</h1>");
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "http://" + authority() + "/stolen");
                send(exchange, 302, "");
            }
            case GARBAGE -> send(exchange, 200, "{\"a\": \u0001\u0002 nonsense");
            case EMPTY -> send(exchange, 200, "");
            case CLOSES -> exchange.close();
            case CLOSES_AFTER -> {
                reply(exchange, uri, body);
                exchange.close();
            }
            case SLOW -> {
                pause();
                answer(exchange, uri, body);
            }
            case ERROR_INSIDE ->
                send(exchange, 200, "{\"status\":\"fail\",\"message\":\"We are closed, " + KEY + ".\",\"error\":\"closed\"}");
            case TOO_MANY_SECONDS -> tooMany(exchange, "7");
            case TOO_MANY_DATE -> tooMany(exchange, "Mon, 20 Feb 2012 12:00:09 GMT");
            case WRONG_KEY -> send(exchange, 403, "{\"message\":\"FORBIDDEN\"}");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tooMany(HttpExchange exchange, String when) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", when);
        send(exchange, 429, "{\"message\":\"TOO MANY\"}");
    }

    private void answer(HttpExchange exchange, URI uri, String body) throws IOException {
        Reply reply = reply(exchange, uri, body);
        String told = reply.json().toString();
        if (!lie.isEmpty()) {
            String quoted = JSON.writeValueAsString(lie);
            told = told.replaceAll("\"" + Pattern.quote(address().toString()) + "[^\"]*\"", Matcher.quoteReplacement(quoted));
        }
        send(exchange, reply.status(), told);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private synchronized Reply reply(HttpExchange exchange, URI uri, String body) {
        return switch (id) {
            case "yourls" -> yourls(form(body));
            case "shlink" -> header(exchange, "X-Api-Key", KEY) ? shlink(exchange, uri, body) : say(401, "detail", "Invalid key");
            case "kutt" -> header(exchange, "X-API-KEY", KEY) ? kutt(exchange, uri, body) : say(401, "error", "Unauthorized");
            case "tinyurl" -> header(exchange, "Authorization", "Bearer " + KEY) ? tinyurl(uri, body) : say(401, "message", "Unauthorized");
            case "bitly" -> header(exchange, "Authorization", "Bearer " + KEY) ? bitly(uri, body) : say(403, "message", "FORBIDDEN");
            case "isgd" -> isgd(uri);
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static boolean header(HttpExchange exchange, String name, String value) {
        return value.equals(exchange.getRequestHeaders().getFirst(name));
    }

    /** Answers in JSON only if asked to; a known address is answered with 400 and its link. */
    private Reply yourls(Map<String, String> form) {
        if (!form.getOrDefault("format", "").equals("json") || !form.getOrDefault("signature", "").equals(KEY)) {
            return say(403, "message", "Please log in");
        }
        if (form.getOrDefault("action", "").equals("expand")) {
            String target = links.get(form.get("shorturl"));
            return target == null ? say(404, "errorCode", "404") : say(200, "longurl", target);
        }
        for (Map.Entry<String, String> link : links.entrySet()) {
            if (link.getValue().equals(form.get("url"))) {
                Reply known = say(400, "shorturl", address() + link.getKey());
                known.json().put("status", "fail").put("code", "error:url").put("message", "already exists in database");
                return known;
            }
        }
        String slug = form.getOrDefault("keyword", "");
        if (links.containsKey(slug)) {
            Reply taken = say(400, "code", "error:keyword");
            taken.json().put("message", "Short URL already exists in database or is reserved");
            return taken;
        }
        make(slug, form.getOrDefault("url", ""));
        Reply made = say(200, "shorturl", address() + slug);
        made.json().put("status", "success").put("statusCode", "200");
        return made;
    }

    private Reply shlink(HttpExchange exchange, URI uri, String body) {
        if (exchange.getRequestMethod().equals("GET")) {
            String target = links.get(uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1));
            return target == null ? say(404, "type", "https://shlink.io/api/error/short-url-not-found") : say(200, "longUrl", target);
        }
        JsonNode wanted = JSON.readTree(body);
        String slug = wanted.get("customSlug").asString();
        String target = wanted.get("longUrl").asString();
        String there = links.get(slug);
        if (there != null && !(wanted.path("findIfExists").asBoolean(false) && there.equals(target))) {
            return say(400, "type", "https://shlink.io/api/error/non-unique-slug");
        }
        if (there == null) {
            make(slug, target);
        }
        return say(200, "shortUrl", address() + slug);
    }

    private Reply kutt(HttpExchange exchange, URI uri, String body) {
        if (exchange.getRequestMethod().equals("GET")) {
            String search = form(uri.getRawQuery()).getOrDefault("search", "");
            ObjectNode all = JSON.createObjectNode();
            var data = all.putArray("data");
            links.forEach((slug, target) -> {
                if (slug.contains(search) || target.contains(search)) {
                    data.addObject().put("address", slug).put("target", target);
                }
            });
            return new Reply(200, all);
        }
        JsonNode wanted = JSON.readTree(body);
        String slug = wanted.get("customurl").asString();
        String target = wanted.get("target").asString();
        if (wanted.get("reuse").asBoolean()) {
            for (Map.Entry<String, String> link : links.entrySet()) {
                if (link.getValue().equals(target)) {
                    return say(200, "link", address() + link.getKey());
                }
            }
        }
        if (links.containsKey(slug)) {
            return say(400, "error", "Custom URL is already in use.");
        }
        make(slug, target);
        return say(201, "link", address() + slug);
    }

    private Reply tinyurl(URI uri, String body) {
        if (uri.getPath().startsWith("/alias/")) {
            String target = links.get(uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1));
            return target == null ? say(404, "message", "Not found") : data("url", target);
        }
        JsonNode wanted = JSON.readTree(body);
        String slug = wanted.get("alias").asString();
        if (links.containsKey(slug)) {
            ObjectNode error = JSON.createObjectNode();
            error.putArray("errors").add("Alias is not available.");
            return new Reply(422, error.put("code", 5));
        }
        make(slug, wanted.get("url").asString());
        Reply made = data("tiny_url", address() + slug);
        made.json().put("code", 0).putArray("errors");
        return made;
    }

    private static Reply data(String field, String value) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("data").put(field, value);
        return new Reply(200, json);
    }

    /** Gives its own slug, the same for the same address; a chosen one takes a second call. */
    private Reply bitly(URI uri, String body) {
        JsonNode wanted = JSON.readTree(body);
        if (uri.getPath().equals("/v4/expand")) {
            String id = wanted.get("bitlink_id").asString();
            String target = links.get(id.substring(id.lastIndexOf('/') + 1));
            return target == null ? say(404, "message", "NOT_FOUND") : say(200, "long_url", target);
        }
        if (uri.getPath().equals("/v4/custom_bitlinks")) {
            String custom = wanted.get("custom_bitlink").asString();
            String slug = custom.substring(custom.lastIndexOf('/') + 1);
            String id = wanted.get("bitlink_id").asString();
            if (links.containsKey(slug)) {
                return say(400, "message", "CUSTOM_BITLINK_ALREADY_EXISTS");
            }
            make(slug, links.getOrDefault(id.substring(id.lastIndexOf('/') + 1), ""));
            return say(200, "custom_bitlink", custom);
        }
        String target = wanted.get("long_url").asString();
        for (Map.Entry<String, String> link : links.entrySet()) {
            if (link.getValue().equals(target) && link.getKey().startsWith("3x")) {
                return say(200, "link", address() + link.getKey());
            }
        }
        String slug = "3x" + Integer.toString(46656 + serial++, 36).toUpperCase(Locale.ROOT);
        make(slug, target);
        return say(201, "link", address() + slug);
    }

    /** Errors come with status 200. */
    private Reply isgd(URI uri) {
        Map<String, String> query = form(uri.getRawQuery());
        String slug = query.getOrDefault("shorturl", "");
        if (uri.getPath().equals("/forward.php")) {
            String target = links.get(slug);
            return target == null ? say(200, "errorcode", "1") : say(200, "url", target);
        }
        if (links.containsKey(slug)) {
            Reply taken = say(200, "errorcode", "2");
            taken.json().put("errormessage", "The shortened URL you picked already exists");
            return taken;
        }
        make(slug, query.getOrDefault("url", ""));
        return say(200, "shorturl", address() + slug);
    }

    private void make(String slug, String target) {
        creations++;
        links.put(slug, target);
    }

    private static Reply say(int status, String field, String value) {
        return new Reply(status, JSON.createObjectNode().put(field, value));
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
