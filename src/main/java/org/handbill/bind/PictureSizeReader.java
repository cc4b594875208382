package org.handbill.bind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.diagnostic.Code;
import org.handbill.platform.PictureSize;

/** Reads the size of a picture: width, an x, and height, in pixels. */
final class PictureSizeReader {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{1,4}) ?[x×] ?([1-9][0-9]{1,4})");

    static final Takes TAKES = new Takes.Special("a width and a height in pixels", SIZE.pattern());

    private PictureSizeReader() {}

    static Reading<PictureSize> read(String text) {
        Matcher size = SIZE.matcher(text);
        if (size.matches()) {
            int width = Integer.parseInt(size.group(1));
            int height = Integer.parseInt(size.group(2));
            if (Math.max(width, height) <= PictureSize.MOST) {
                return new Reading.Good<>(new PictureSize(width, height));
            }
        }
        return new Reading.Bad<>(Code.INVALID_VALUE,
                "'" + text + "' is not the size of a picture: two numbers of pixels from 10 to 20,000.",
                "Write width and height, for instance 1080x1350.");
    }
}
