package org.handbill.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.handbill.diagnostic.SystemReason;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers what went wrong, which writers and print streams do not say. */
final class StandardOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        try {
            out.write(bytes, offset, count);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }

    /** Why not all could be written, as a clause; absent if all was, or if the reader has closed the pipe because it had enough. */
    @Nullable
    String problem() {
        IOException found = failure;
        return found == null || isClosedPipe(found) ? null : SystemReason.of(found);
    }

    /** As POSIX systems say it, and Windows. */
    private static boolean isClosedPipe(IOException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains("Broken pipe") || text.contains("pipe is being closed") || text.contains("pipe has been ended");
    }
}
