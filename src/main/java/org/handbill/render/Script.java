package org.handbill.render;

/** Makes a script ready to publish: comments that have a line of their own and indentation go, all else stays. */
final class Script {
    private Script() {}

    /** Lines inside a template literal are left alone; one that spans lines must not hold a backtick of its own. */
    static String publish(String script) {
        StringBuilder out = new StringBuilder(script.length());
        boolean inComment = false;
        boolean inLiteral = false;
        for (String line : script.split("\\R", -1)) {
            String bare = line.strip();
            if (inLiteral) {
                out.append(line).append('\n');
            } else if (inComment) {
                inComment = !bare.endsWith("*/");
                continue;
            } else if (bare.startsWith("/*")) {
                inComment = !bare.endsWith("*/");
                continue;
            } else if (!bare.isEmpty() && !bare.startsWith("//")) {
                out.append(bare).append('\n');
            } else {
                continue;
            }
            inLiteral ^= line.chars().filter(c -> c == '`').count() % 2 == 1;
        }
        return out.toString();
    }
}
