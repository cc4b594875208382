package org.handbill.text;

import java.util.List;

/**
 * Counts as mobile networks do. A text of the GSM 7-bit alphabet costs a septet a character, two for those of its extension table; one with any
 * other character is sent as UCS-2 and costs UTF-16 units. What does not fit one message is cut into parts, each smaller by its header; neither
 * an extension pair nor a surrogate pair is cut, so the place before it stays empty and counts as used. CRLF is two characters.
 *
 * <p>Limits are in parts. Sources: 3GPP TS 23.038, sections 6.1 and 6.2.1 (alphabet), TS 23.040, section 9.2.3.24.1 (headers of parts).
 *
 * @param septets what one message holds: 160
 * @param partSeptets what a part of several holds: 153
 * @param units what one message holds in UCS-2: 70
 * @param partUnits what a part of several holds in UCS-2: 67
 */
public record Sms(int septets, int partSeptets, int units, int partUnits) implements CountingRule {
    public static final Sms STANDARD = new Sms(160, 153, 70, 67);

    public Sms {
        if (partSeptets < 2 || septets < partSeptets || partUnits < 2 || units < partUnits) {
            throw new IllegalArgumentException(
                    "SMS parts of " + septets + "/" + partSeptets + " septets, " + units + "/" + partUnits + " units");
        }
    }

    @Override
    public Count count(String text) {
        int total = Gsm7.septets(text);
        if (total >= 0) {
            return counted(text, true, total, septets, partSeptets, Unit.SEPTETS, List.of());
        }
        return counted(text, false, text.length(), units, partUnits, Unit.UTF16_UNITS, Surrogates.flaws(text));
    }

    private static Count counted(String text, boolean gsm, int total, int single, int part, Unit unit, List<Flaw> flaws) {
        if (total <= single) {
            return new Count(total, unit, 1, flaws);
        }
        int full = 0;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int cost = 1;
            if (gsm) {
                cost = Gsm7.septets(text.charAt(i));
            } else if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                cost = 2;
                i++;
            }
            if (used + cost > part) {
                full++;
                used = 0;
            }
            used += cost;
        }
        return new Count(full * part + used, unit, full + 1, flaws);
    }

    /** Septets if the text allows them; a text that does not is counted in UTF-16 units. */
    @Override
    public Unit unit() {
        return Unit.SEPTETS;
    }

    @Override
    public int capacity(int max, Count count) {
        boolean gsm = count.unit() == Unit.SEPTETS;
        if (max == 1) {
            return gsm ? septets : units;
        }
        return Math.multiplyExact(max, gsm ? partSeptets : partUnits);
    }
}
