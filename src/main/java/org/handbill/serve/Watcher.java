package org.handbill.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Waits for something to be saved in some folders, and takes what is saved in one go together. A folder that is not there is waited for; one that is
 * replaced is found again.
 */
public final class Watcher implements AutoCloseable {
    /** Editors write a file in several steps, and some write it twice. */
    private static final long QUIET_MS = 12;
    private static final long LONGEST_MS = 400;
    /** How often it is looked whether the folders are still the same: no system says so of the topmost one. */
    private static final long LOOK_MS = 400;

    private final List<Path> folders;
    private final Predicate<Path> ignored;
    private final BlockingQueue<Change> queue = new LinkedBlockingQueue<>();
    private @Nullable DirectoryWatcher watching;
    private List<Object> watched = List.of();

    /** @param path absent if the system lost count */
    private record Change(Optional<Path> path) {}

    /**
     * @param ignored names that editors and systems leave behind, by their paths
     */
    public Watcher(List<Path> folders, Predicate<Path> ignored) {
        this.folders = List.copyOf(folders);
        this.ignored = ignored;
        watchAgain();
    }

    /** Waits for the next changes. */
    public Changes next() throws InterruptedException {
        while (true) {
            Optional<Change> first = Optional.ofNullable(queue.poll(LOOK_MS, TimeUnit.MILLISECONDS));
            if (first.isEmpty() && !identities().equals(watched)) {
                watchAgain();
                return new Changes(Set.of(), true);
            }
            if (first.isPresent()) {
                return more(first.get());
            }
        }
    }

    /** What follows in the same breath, or within a time: empty if nothing does. */
    public Optional<Changes> next(long milliseconds) throws InterruptedException {
        Change first = queue.poll(milliseconds, TimeUnit.MILLISECONDS);
        return first == null ? Optional.empty() : Optional.of(more(first));
    }

    private Changes more(Change first) throws InterruptedException {
        Set<Path> paths = new HashSet<>();
        boolean unknown = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
        for (@Nullable
        Change change = first; change != null
                && System.nanoTime() < end; change = queue.poll(QUIET_MS, TimeUnit.MILLISECONDS)) {
            change.path().ifPresent(paths::add);
            unknown |= change.path().isEmpty();
        }
        return new Changes(paths, unknown);
    }

    private void watchAgain() {
        stop();
        watched = identities();
        List<Path> there = folders.stream().filter(Files::isDirectory).toList();
        if (there.isEmpty()) {
            return;
        }
        try {
            DirectoryWatcher watcher = DirectoryWatcher.builder().paths(there).fileHashing(false).listener(this::take).build();
            watching = watcher;
            Thread.ofPlatform().daemon().name("watcher").start(watcher::watch);
        } catch (IOException e) {
            watched = List.of();
        }
    }

    private void take(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            queue.add(new Change(Optional.empty()));
        } else if (!isIgnored(event.path(), event.rootPath())) {
            queue.add(new Change(event.isDirectory() ? Optional.empty() : Optional.of(event.path())));
        }
    }

    private boolean isIgnored(Path path, Path root) {
        for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
            if (ignored.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** What tells a folder from another of the same name. */
    private List<Object> identities() {
        List<Object> identities = new ArrayList<>();
        for (Path folder : folders) {
            try {
                Object key = Files.readAttributes(folder, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
                identities.add(key == null ? folder : key);
            } catch (IOException e) {
                identities.add("");
            }
        }
        return identities;
    }

    private void stop() {
        if (watching != null) {
            try {
                watching.close();
            } catch (IOException e) {
                // it watches no more
            }
            watching = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
