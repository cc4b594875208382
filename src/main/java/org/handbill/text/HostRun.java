package org.handbill.text;

/**
 * A stretch of characters that hosts are made of, and where a host ends that starts anywhere in it. Each label is looked at once: whether a host
 * may go on behind a full stop is known from right to left, so any start is answered at once.
 */
final class HostRun {
    private final String text;
    private final LinkCharacters characters;
    private final int end;
    private final boolean hasTopLevelDomain;
    /** The full stops, ascending. */
    private final int[] dots;
    /** For each full stop: the end of the top-level domain behind it; -1 if there is none. */
    private final int[] domains;
    /** For each full stop: where a host ends whose next label stands behind it; -1 if there is none. */
    private final int[] ends;
    /** For each full stop: the last underscore of the label before it; -1 if there is none. */
    private final int[] underscores;

    HostRun(String text, LinkCharacters characters, int start) {
        this.text = text;
        this.characters = characters;
        Offsets dotList = new Offsets();
        Offsets domainList = new Offsets();
        Offsets underscoreList = new Offsets();
        boolean found = false;
        int underscore = -1;
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                int domain = domainEnd(text, i + 1, characters);
                found |= domain >= 0;
                dotList.add(i);
                domainList.add(domain);
                underscoreList.add(underscore);
                underscore = -1;
            } else if (c == '_') {
                underscore = i;
            } else if (!isHost(characters, c)) {
                break;
            }
        }
        this.end = i;
        this.hasTopLevelDomain = found;
        this.dots = dotList.toArray();
        this.domains = domainList.toArray();
        this.underscores = underscoreList.toArray();
        this.ends = new int[dots.length];
        for (int k = dots.length - 1; found && k >= 0; k--) {
            ends[k] = k + 1 < dots.length ? chainEnd(dots[k] + 1, k + 1) : -1;
        }
    }

    static boolean isHost(LinkCharacters characters, char c) {
        return characters.isLabel(c) || c == '-' || c == '_';
    }

    int end() {
        return end;
    }

    /** If not, no host ends in this run. */
    boolean hasTopLevelDomain() {
        return hasTopLevelDomain;
    }

    /** The end of the host that starts at an offset, which may be behind the run's; -1 if none does. */
    int end(int start) {
        if (!hasTopLevelDomain) {
            return -1;
        }
        int low = 0;
        int high = dots.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dots[middle] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < dots.length ? chainEnd(start, low) : -1;
    }

    /** The end of the host whose first label starts at {@code start} and ends before the full stop {@code k}; as many labels as can be. */
    private int chainEnd(int start, int k) {
        int dot = dots[k];
        if (start == dot || !characters.isLabel(text.charAt(start)) || !characters.isLabel(text.charAt(dot - 1))) {
            return -1;
        }
        return ends[k] >= 0 ? ends[k] : underscores[k] < start ? domains[k] : -1;
    }

    /** The end of the top-level domain or punycode at an offset; -1 if there is none. */
    static int domainEnd(String text, int start, LinkCharacters characters) {
        int known = TopLevelDomains.end(text, start, characters == LinkCharacters.X_SCRIPT);
        if (known >= 0 || !text.regionMatches(true, start, "xn--", 0, 4)) {
            return known;
        }
        int i = start + 4;
        while (i < text.length() && (LinkCharacters.isAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i > start + 4 ? i : -1;
    }
}
