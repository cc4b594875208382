package org.handbill.check.online;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;

/** Asks after links to other sites, one after the other at each host, and tells of each dead one once with all its places. */
public final class OnlineLinks {
    private static final int MOST_PLACES = 5;

    private final Manners manners;
    private final Memory memory;
    private final Map<String, Verdict> verdicts = new ConcurrentSkipListMap<>();

    public OnlineLinks(Manners manners, Memory memory) {
        this.manners = manners;
        this.memory = memory;
    }

    /** Warnings for dead links, and notes for those that could not be asked after. */
    public List<Diagnostic> examine(Map<String, List<Location>> links) {
        Map<String, List<String>> byHost = new TreeMap<>();
        for (String address : links.keySet()) {
            memory.of(address).ifPresentOrElse(known -> verdicts.put(address, known),
                    () -> byHost.computeIfAbsent(host(address), _ -> new ArrayList<>()).add(address));
        }
        try (Visitor visitor = new Visitor(manners); ExecutorService threads = Executors.newFixedThreadPool(manners.atOnce())) {
            byHost.values().forEach(addresses -> threads.execute(() -> visit(addresses, visitor)));
        }
        Problems problems = new Problems();
        links.forEach((address, places) -> {
            switch (verdicts.getOrDefault(address, new Verdict.Unknown("the command was stopped"))) {
                case Verdict.Alive _ -> {
                }
                case Verdict.Dead(String why) -> problems.warning(Code.DEAD_LINK, places.getFirst(),
                        "The link to " + address + " is dead: " + why + "." + others(places),
                        "Look for the page's new address, for one that keeps old pages, or take the link out.");
                case Verdict.Unknown(String why) -> problems.note(Code.DEAD_LINK, places.getFirst(),
                        "Nobody knows whether the link to " + address + " is dead: " + why + ".", "Try again another day.");
            }
        });
        return problems.sorted();
    }

    private void visit(List<String> addresses, Visitor visitor) {
        try {
            for (int i = 0; i < addresses.size(); i++) {
                if (i > 0) {
                    Thread.sleep(manners.pause());
                }
                String address = addresses.get(i);
                Verdict verdict = verdict(address, visitor);
                verdicts.put(address, verdict);
                memory.keep(address, verdict);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Verdict verdict(String address, Visitor visitor) throws InterruptedException {
        return WebAddress.parseInText(address) instanceof Parsed.Good<WebAddress>(WebAddress found)
                ? visitor.visit(found)
                : new Verdict.Dead("it is no web address");
    }

    private static String others(List<Location> places) {
        List<String> others = places.stream().skip(1).limit(MOST_PLACES)
                .map(place -> place instanceof Span span ? span.file() + ":" + span.line() : place.file()).toList();
        int more = places.size() - 1 - others.size();
        return others.isEmpty() ? "" : " It stands in " + String.join(", ", others) + (more > 0 ? " and " + more + " more" : "") + " too.";
    }

    private static String host(String address) {
        return WebAddress.parseInText(address) instanceof Parsed.Good<WebAddress>(WebAddress found) ? found.host() : "";
    }
}
