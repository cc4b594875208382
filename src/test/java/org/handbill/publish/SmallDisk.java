package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory with little room, which root alone can make. */
record SmallDisk(Path folder) implements AutoCloseable {
    static SmallDisk mount(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()).start().waitFor() == 0;
        assumeTrue(mounted, "not run: a small disk can be made by root alone, with 'mount -t tmpfs'");
        return new SmallDisk(folder);
    }

    static SmallDisk mountUnchecked(Path folder) {
        try {
            return mount(folder, "size=64k");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Leaves only so many bytes free. */
    Path fill(long free) throws IOException {
        Path filler = folder.resolve("filler");
        byte[] block = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long room = Files.getFileStore(folder).getUsableSpace() - free; room > 0; room -= block.length) {
                out.write(block);
            }
        }
        return filler;
    }

    @Override
    public void close() throws IOException {
        assertThat(new ProcessBuilder("umount", folder.toString()).start().onExit().join().exitValue()).isZero();
    }
}
