package org.handbill.plan.host;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.site.HostFacts;

/** Says what a host cannot do for the site. */
record LeftOut(Location place, Problems problems) {
    private static final String HINT = "Nothing is lost: the pages of these links lead on by themselves. ";

    /** @param hosts whose limits the file keeps */
    void rules(String file, List<HostFacts> hosts, int wanted, int written) {
        if (written == wanted) {
            return;
        }
        String names = hosts.stream().map(HostFacts::name).collect(Collectors.joining(", "));
        problems.warning(Code.HOST_LIMIT, place, String.format(Locale.ROOT,
                "%s has no rule for %,d of %s, because %s %s no more or no longer ones.", file, wanted - written,
                Counted.of(wanted, "short link"), names, Counted.word(hosts.size(), "takes", "take")),
                HINT + (hosts.size() == 1
                        ? "A host with fewer limits answers faster."
                        : "If the site is on one of these only, name it in 'hosts'."));
    }

    void unusable(List<String> addresses) {
        if (!addresses.isEmpty()) {
            problems.warning(Code.HOST_LIMIT, place, "No host file can lead on from '" + addresses.getFirst() + "'"
                    + (addresses.size() == 1 ? "." : ", nor from " + (addresses.size() - 1) + " more."), HINT.strip());
        }
    }

    void types(String file, int left) {
        if (left > 0) {
            problems.warning(Code.HOST_LIMIT, place, file + " has no room for the types of " + Counted.of(left, "file") + ".",
                    "Some browsers may show them as text. Fewer calendar files make room.");
        }
    }

    void headers(HostFacts host) {
        problems.warning(Code.HOST_LIMIT, place, host.name() + " sends no headers that a site names, so 'hsts: on' does nothing there.",
                "Remove 'hsts', or switch https on in the settings of " + host.name() + ".");
    }
}
