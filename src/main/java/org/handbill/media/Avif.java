package org.handbill.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The header of an AVIF picture: boxes in boxes, whose items have properties (ISO/IEC 14496-12, 4.2 and 8.11; ISO/IEC 23008-12, 6.5 and 9.3). */
final class Avif {
    private static final int LARGEST_HEADER = 4 << 20;
    private static final int META = 0x6D657461;
    private static final int PRIMARY_ITEM = 0x7069746D;
    private static final int ITEM_INFO = 0x69696E66;
    private static final int ITEM_PROPERTIES = 0x69707270;
    private static final int PROPERTY_LIST = 0x6970636F;
    private static final int ASSOCIATIONS = 0x69706D61;
    private static final int SIZE = 0x69737065;
    private static final int TURN = 0x69726F74;
    private static final int EXIF = 0x45786966;
    private static final int MIME = 0x6D696D65;
    private static final int MOVIE = 0x6D6F6F76;

    private record Box(int type, ByteBuffer content) {}

    private int primary = -1;
    private boolean revealing;
    private final List<Box> properties = new ArrayList<>();
    private final Map<Integer, List<Integer>> ofItems = new HashMap<>();

    private Avif() {}

    static PictureHeader read(Path file) throws IOException {
        boolean moving = false;
        Avif found = new Avif();
        try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(raw))) {
            for (long left = Files.size(file); left >= 8;) {
                long length = Integer.toUnsignedLong(in.readInt());
                int type = in.readInt();
                int head = length == 1 ? 16 : 8;
                length = length == 1 ? in.readLong() : length == 0 ? left : length;
                if (length < head || length > left) {
                    throw new IOException("a box longer than the file");
                }
                moving |= type == MOVIE;
                if (type == META && length <= LARGEST_HEADER) {
                    found.meta(ByteBuffer.wrap(in.readNBytes((int) length - head)));
                } else {
                    in.skipNBytes(length - head);
                }
                left -= length;
            }
            return found.header(moving);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the picture's header is broken", e);
        }
    }

    private PictureHeader header(boolean moving) {
        int width = 0;
        int height = 0;
        boolean side = false;
        for (int index : ofItems.getOrDefault(primary, List.of())) {
            if (index < 1 || index > properties.size()) {
                continue;
            }
            Box property = properties.get(index - 1);
            if (property.type() == SIZE) {
                width = Math.max(0, property.content().getInt(4));
                height = Math.max(0, property.content().getInt(8));
            } else if (property.type() == TURN) {
                side = (property.content().get(0) & 1) == 1;
            }
        }
        return new PictureHeader(Format.AVIF, width, height, side ? 6 : 1, revealing, moving);
    }

    private void meta(ByteBuffer meta) {
        meta.getInt();
        for (Box box : boxes(meta)) {
            ByteBuffer content = box.content();
            switch (box.type()) {
                case PRIMARY_ITEM -> primary = version(content) == 0 ? Short.toUnsignedInt(content.getShort()) : content.getInt();
                case ITEM_INFO -> items(content);
                case ITEM_PROPERTIES -> boxes(content).forEach(this::properties);
                default -> {
                    // where the pixels are
                }
            }
        }
    }

    private void properties(Box box) {
        if (box.type() == PROPERTY_LIST) {
            properties.addAll(boxes(box.content()));
        } else if (box.type() == ASSOCIATIONS) {
            associations(box.content());
        }
    }

    private void associations(ByteBuffer content) {
        int flags = content.getInt();
        boolean wideItems = flags >>> 24 >= 1;
        boolean wideProperties = (flags & 1) == 1;
        for (int left = content.getInt(); left > 0; left--) {
            int item = wideItems ? content.getInt() : Short.toUnsignedInt(content.getShort());
            List<Integer> indexes = ofItems.computeIfAbsent(item, _ -> new ArrayList<>());
            for (int more = Byte.toUnsignedInt(content.get()); more > 0; more--) {
                indexes.add(wideProperties ? content.getShort() & 0x7FFF : content.get() & 0x7F);
            }
        }
    }

    /** Exif and XMP are items of their own. */
    private void items(ByteBuffer content) {
        if (version(content) == 0) {
            content.getShort();
        } else {
            content.getInt();
        }
        for (Box info : boxes(content)) {
            ByteBuffer item = info.content();
            int version = version(item);
            if (version < 2) {
                continue;
            }
            item.position(item.position() + (version == 2 ? 4 : 6));
            int type = item.getInt();
            revealing |= type == EXIF || type == MIME;
        }
    }

    /** Behind it stand three bytes of flags, which are read along. */
    private static int version(ByteBuffer box) {
        return box.getInt() >>> 24;
    }

    private static List<Box> boxes(ByteBuffer in) {
        List<Box> boxes = new ArrayList<>();
        while (in.remaining() >= 8) {
            int length = in.getInt();
            int type = in.getInt();
            int content = length == 0 ? in.remaining() : length - 8;
            if (content < 0 || content > in.remaining()) {
                throw new IllegalArgumentException("a box longer than the one that it is in");
            }
            boxes.add(new Box(type, in.slice(in.position(), content)));
            in.position(in.position() + content);
        }
        return boxes;
    }
}
