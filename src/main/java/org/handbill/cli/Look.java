package org.handbill.cli;

import java.util.Map;

/** Whether what is printed for people is coloured. */
enum Look {
    AUTO, ALWAYS, NEVER;

    /**
     * By what was asked for, then by {@code NO_COLOR} (no-color.org: set and not empty), then by {@code CLICOLOR_FORCE} and {@code CLICOLOR}, then by
     * whether somebody sees it.
     *
     * @param seen whether it goes to a terminal
     */
    boolean isColoured(Map<String, String> environment, boolean seen) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
                    yield false;
                }
                String force = environment.getOrDefault("CLICOLOR_FORCE", "0");
                if (!force.equals("0") && !force.isEmpty()) {
                    yield true;
                }
                yield seen && !environment.getOrDefault("CLICOLOR", "1").equals("0")
                        && !environment.getOrDefault("TERM", "").equals("dumb");
            }
        };
    }
}
