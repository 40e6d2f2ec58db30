package spoor.ingest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Writes an answer's body to a file as it arrives and breaks off where it gets too long. Its
/// result is the number of bytes.
final class CappedBody implements HttpResponse.BodySubscriber<Long> {
    /// More bytes than allowed.
    static final class TooLong extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;
    }

    private final OutputStream file;
    private final long most;
    private final CompletableFuture<Long> result = new CompletableFuture<>();
    private long written;
    private Flow.@Nullable Subscription subscription;

    CappedBody(OutputStream file, long most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            written += buffer.remaining();
            if (written > most) {
                stop(new TooLong());
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            try {
                file.write(bytes);
            } catch (IOException e) {
                stop(new UncheckedIOException(e));
                return;
            }
        }
    }

    private void stop(RuntimeException reason) {
        result.completeExceptionally(reason);
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable reason) {
        result.completeExceptionally(reason);
    }

    @Override
    public void onComplete() {
        result.complete(written);
    }
}
