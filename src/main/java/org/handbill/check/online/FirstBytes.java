package org.handbill.check.online;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** Takes nothing of an answer but that it has begun, so that a film at the other end is not loaded. */
final class FirstBytes implements HttpResponse.BodySubscriber<@Nullable Void> {
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    @Override
    public CompletionStage<@Nullable Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
        done.complete(null);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        // not asked for
    }

    @Override
    public void onError(Throwable throwable) {
        done.complete(null);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }
}
