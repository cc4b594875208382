package org.handbill.shorten;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.handbill.address.WebAddress;
import org.handbill.web.Exchange;
import org.handbill.web.NoAnswerException;
import org.handbill.web.RetryAfter;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request to a service and reads its answer. Follows no redirect, since a key would go along. Nothing that it says holds a key or an address. */
final class Wire implements AutoCloseable {
    /** No answer of a service is longer. */
    private static final int LONGEST = 1 << 18;
    private static final JsonMapper JSON = new JsonMapper();

    private final Service service;
    private final WebAddress address;
    private final Patience patience;
    private final HttpClient client = Exchange.client();

    Wire(Service service, WebAddress address, Patience patience) {
        this.service = service;
        this.address = address;
        this.patience = patience;
    }

    /**
     * Sends a call with its places filled in.
     *
     * @param places by name, the key among them
     * @param longest how long the answer may take
     */
    Reply send(Call call, Map<String, String> places, Duration longest) {
        HttpRequest request = request(call, places);
        try {
            return read(Exchange.send(client, request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST),
                    longest));
        } catch (NoAnswerException e) {
            return new Reply.Nothing(e.reason());
        }
    }

    private Reply read(HttpResponse<byte[]> response) {
        Optional<Duration> wait = response.headers().firstValue("Retry-After")
                .flatMap(value -> RetryAfter.of(value, patience.clock().instant()));
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            return new Reply.Other(status, "a redirect", wait);
        }
        String text = new String(response.body(), StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return new Reply.Other(status, "nothing", wait);
        }
        try {
            JsonNode json = JSON.readTree(text);
            return json.isObject() ? new Reply.Data(status, json, wait) : new Reply.Other(status, "something that is no answer", wait);
        } catch (JacksonException e) {
            boolean page = text.startsWith("<");
            return new Reply.Other(status, page ? "a web page" : "something that is no answer", wait);
        }
    }

    private HttpRequest request(Call call, Map<String, String> places) {
        String query = call.body() == Call.Body.QUERY ? "?" + form(call, places) : "";
        URI uri = address.resolve(fill(call.path(), encoded(places)) + query).flatMap(WebAddress::uri).orElseThrow();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json").header("User-Agent", "Handbill");
        service.key().filter(key -> !key.header().isEmpty())
                .ifPresent(key -> request.header(key.header(), key.prefix() + places.getOrDefault("key", "")));
        HttpRequest.BodyPublisher body = switch (call.body()) {
            case NONE, QUERY -> HttpRequest.BodyPublishers.noBody();
            case FORM -> {
                request.header("Content-Type", "application/x-www-form-urlencoded");
                yield HttpRequest.BodyPublishers.ofString(form(call, places));
            }
            case JSON -> {
                request.header("Content-Type", "application/json");
                yield HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(object(call, places)));
            }
        };
        return request.method(call.method().name(), body).build();
    }

    private static String form(Call call, Map<String, String> places) {
        return call.values().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(fill(value.getValue().toString(), places)))
                .collect(Collectors.joining("&"));
    }

    /** {@code {one}} is true or false and not a text. */
    private static Map<String, Object> object(Call call, Map<String, String> places) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, Object> value : call.values()) {
            boolean flag = value.getValue().equals("{one}");
            Object filled = value.getValue() instanceof String text ? fill(text, places) : value.getValue();
            object.put(value.getKey(), flag ? Boolean.valueOf(filled.toString()) : filled);
        }
        return object;
    }

    private static String fill(String text, Map<String, String> places) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey().toLowerCase(Locale.ROOT) + "}", place.getValue());
        }
        return filled;
    }

    private static Map<String, String> encoded(Map<String, String> places) {
        return places.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, place -> encode(place.getValue())));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
