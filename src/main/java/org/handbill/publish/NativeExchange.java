package org.handbill.publish;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Exchange by the system's own call: {@code renameat2(2)} with RENAME_EXCHANGE on Linux, {@code renamex_np(2)} with RENAME_SWAP on
 * macOS. Any refusal (an old kernel, a disk that cannot) is answered with false, for the caller has another way.
 */
final class NativeExchange implements FolderExchange {
    /** AT_FDCWD of Linux's fcntl.h; the paths given are absolute, so it has no effect. */
    private static final int CURRENT_FOLDER = -100;
    /** RENAME_EXCHANGE of Linux's fs.h, and RENAME_SWAP of macOS's stdio.h. */
    private static final int EXCHANGE = 2;

    @Override
    public boolean exchange(Path one, Path other) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.startsWith("linux") && !system.startsWith("mac")) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = name(one, arena);
            MemorySegment to = name(other, arena);
            return (system.startsWith("linux") ? renameat2(from, to) : renamex(from, to)) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("the system's exchange of folders cannot be called", e);
        }
    }

    private static MemorySegment name(Path path, Arena arena) {
        return arena.allocateFrom(path.toAbsolutePath().toString(), Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
    }

    private static int renameat2(MemorySegment from, MemorySegment to) throws Throwable {
        Optional<MethodHandle> call = call("renameat2", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        return call.isPresent() ? (int) call.get().invokeExact(CURRENT_FOLDER, from, CURRENT_FOLDER, to, EXCHANGE) : -1;
    }

    private static int renamex(MemorySegment from, MemorySegment to) throws Throwable {
        Optional<MethodHandle> call = call("renamex_np",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        return call.isPresent() ? (int) call.get().invokeExact(from, to, EXCHANGE) : -1;
    }

    /** The launcher allows native access ({@code --enable-native-access}), so there is no warning. */
    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> call(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup().find(name).map(address -> linker.downcallHandle(address, shape));
    }
}
