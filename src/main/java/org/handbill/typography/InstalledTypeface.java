package org.handbill.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a font of any kind says of its characters, read without opening it to draw: one of a collection, or with PostScript outlines, too. */
public final class InstalledTypeface {
    private final int index;
    private final CharacterMap characters;
    private final Optional<HanForm> form;

    private InstalledTypeface(int index, FontFile file) throws BrokenTypefaceException {
        this.index = index;
        this.characters = new CharacterMap(file.required("cmap"), file.required("maxp").u16(4));
        this.form = HanForm.of(file);
    }

    /**
     * The typefaces of a font file, in its order.
     *
     * @throws BrokenTypefaceException for anything else than usable fonts, whatever the bytes are
     */
    public static List<InstalledTypeface> all(byte[] file) throws BrokenTypefaceException {
        List<InstalledTypeface> all = new ArrayList<>();
        for (FontFile each : FontFile.all(file)) {
            all.add(new InstalledTypeface(all.size(), each));
        }
        return all;
    }

    /** Its place in the file. */
    public int index() {
        return index;
    }

    public boolean covers(int codePoint) {
        return characters.glyph(codePoint) != 0;
    }

    /** The forms that its characters of East Asia have; absent if it has none or does not say. */
    public Optional<HanForm> form() {
        return form;
    }
}
