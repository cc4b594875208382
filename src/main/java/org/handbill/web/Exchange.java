package org.handbill.web;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/** One request and its answer, body and all, within a time. */
public final class Exchange {
    private Exchange() {}

    /** A client that follows no redirect, so that each step can be looked at. */
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** @param longest how long the whole answer may take */
    public static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body, Duration longest)
            throws NoAnswerException {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswerException("it gave no answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswerException("the command was stopped", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NoAnswerException(reason(cause), cause);
        }
    }

    private static String reason(Throwable e) {
        return switch (e) {
            case HttpTimeoutException _ -> "it gave no answer in time";
            case ConnectException c when c.getCause() instanceof UnresolvedAddressException -> "there is no such host";
            case UnknownHostException _ -> "there is no such host";
            case ConnectException _ -> "nothing answers there";
            case SSLException _ -> "its certificate is not good, or it speaks no TLS";
            default -> "the connection broke off";
        };
    }
}
