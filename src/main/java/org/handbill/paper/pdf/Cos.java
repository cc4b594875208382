package org.handbill.paper.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Builds the objects that a document consists of. */
final class Cos {
    private static final int DECIMALS = 3;

    private Cos() {}

    static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }

    static COSBase number(double value) {
        return new COSFloat(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).floatValue());
    }

    static COSStream stream(byte[] content) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }

    /** Not packed, so that programs find it without reading the document. */
    static COSStream metadata(byte[] content) throws IOException {
        COSStream stream = new COSStream();
        stream.setName(COSName.TYPE, "Metadata");
        stream.setName(COSName.SUBTYPE, "XML");
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
        }
        return stream;
    }

    /** Of a font program, which tells its length before it is packed. */
    static COSStream stream(byte[] content, int length) throws IOException {
        COSStream stream = stream(content);
        stream.setInt(COSName.LENGTH1, length);
        return stream;
    }
}
