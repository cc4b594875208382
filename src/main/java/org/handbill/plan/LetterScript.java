package org.handbill.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.handbill.kit.Kit;
import org.handbill.kit.LetterParts;
import org.handbill.site.SitePath;
import org.handbill.text.Paragraph;

/**
 * The script that holds what all letters of a language are fitted from: {@code handbillAppeal} has {@code parts}, each with its sentences {@code s},
 * its priority {@code p} (0 essential, 1 ordinary, 2 optional), {@code o}, which of its sentences lead in to the next one, if any, {@code l}, 1 if it
 * leads in to the next part, and {@code r}, 1 for a reason to choose;
 * {@code closing}; {@code end}; {@code place}, the number of parts before the reader's own words; and {@code room}, how many characters are kept for
 * these. One file, so that the pages of many recipients do not each repeat it.
 *
 * @param path named by the content
 */
record LetterScript(SitePath path, String text) {
    private static final int DIGITS = 8;

    /** Of a kit that has an appeal. */
    static LetterScript of(Kit kit) {
        String text = text(kit.appeal().orElseThrow().parts());
        String language = kit.edition().language().toLanguageTag();
        return new LetterScript(new SitePath("assets/appeal." + language + "." + digits(text) + ".js"), text);
    }

    static String text(LetterParts letter) {
        StringBuilder json = new StringBuilder("var handbillAppeal={\"parts\":[");
        for (int i = 0; i < letter.parts().size(); i++) {
            LetterParts.Part part = letter.parts().get(i);
            json.append(i == 0 ? "{\"s\":[" : ",\n{\"s\":[");
            for (int j = 0; j < part.sentences().size(); j++) {
                json.append(j == 0 ? "" : ",");
                JsonText.append(part.sentences().get(j), json);
            }
            String open = part.open().stream().map(Object::toString).collect(Collectors.joining(","));
            json.append("],\"p\":").append(number(part.priority())).append(open.isEmpty() ? "" : ",\"o\":[" + open + "]")
                    .append(part.leadsIn() ? ",\"l\":1" : "").append(part.reason() ? ",\"r\":1}" : "}");
        }
        json.append("],\n\"closing\":");
        JsonText.append(letter.closing(), json);
        json.append(",\"end\":");
        JsonText.append(letter.end(), json);
        return json.append(",\"place\":").append(letter.place()).append(",\"room\":").append(letter.ownWords())
                .append("};\n").toString();
    }

    private static int number(Paragraph.Priority priority) {
        return switch (priority) {
            case ESSENTIAL -> 0;
            case ORDINARY -> 1;
            case OPTIONAL -> 2;
        };
    }

    private static String digits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
