package org.handbill.check.online;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** What links were found to be in the last days: a line for each with the day, the verdict, the address and why, with tabs between them. */
public final class Memory {
    private static final int ALIVE_DAYS = 7;
    private static final int DEAD_DAYS = 1;

    private record Remembered(LocalDate day, Verdict verdict) {}

    private final Map<String, Remembered> byAddress = new ConcurrentSkipListMap<>();
    private final LocalDate today;

    /**
     * @param text as {@link #text} wrote it; lines that cannot be read are passed over
     * @param today in UTC, by the clock
     */
    public Memory(String text, LocalDate today) {
        this.today = today;
        text.lines().map(line -> line.split("\t", 4)).filter(parts -> parts.length == 4).forEach(this::read);
    }

    private void read(String[] parts) {
        try {
            LocalDate day = LocalDate.parse(parts[0]);
            boolean alive = parts[1].equals("alive");
            if (!day.isAfter(today) && !day.plusDays(alive ? ALIVE_DAYS : DEAD_DAYS).isBefore(today)) {
                byAddress.put(parts[2], new Remembered(day, alive ? new Verdict.Alive() : new Verdict.Dead(parts[3])));
            }
        } catch (DateTimeException e) {
            // it is asked anew
        }
    }

    Optional<Verdict> of(String address) {
        return Optional.ofNullable(byAddress.get(address)).map(Remembered::verdict);
    }

    void keep(String address, Verdict verdict) {
        if (!(verdict instanceof Verdict.Unknown)) {
            byAddress.put(address, new Remembered(today, verdict));
        }
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        byAddress.forEach((address, one) -> {
            String why = one.verdict() instanceof Verdict.Dead(String reason) ? reason : "";
            out.append(one.day()).append('\t').append(why.isEmpty() ? "alive" : "dead").append('\t').append(address).append('\t')
                    .append(why.replaceAll("\\s", " ")).append('\n');
        });
        return out.toString();
    }
}
