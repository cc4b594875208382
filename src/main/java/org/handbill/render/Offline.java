package org.handbill.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.site.OfflineModel;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;

/**
 * What the template of the page that needs no other file is given: the model, its pictures and typeface as {@code data:} addresses, its style and
 * script, and the one policy that lets in these two and nothing else.
 *
 * @param sections with their pictures, as far as there is room for them
 * @param policy a content security policy for a meta element
 */
public record Offline(String title, String language, String direction, List<Section> sections, String style, String script, String policy) {
    /** Bytes of pictures before they become text, which adds a third; the page is meant to be sent in a chat. */
    private static final int MOST_PICTURES = 480_000;

    /** A section of the model with the pictures that found room. */
    public record Section(OfflineModel.Section content, List<Picture> pictures) {}

    /** @param src a {@code data:} address */
    public record Picture(String src, String alt, String credit) {}

    static Offline of(OfflineModel model, RenderedSite site, byte[] typeface) throws IOException {
        return new Offline(model.title(), model.language(), model.direction(), sections(model, site), styleOf(typeface), ownScript(),
                policy(typeface));
    }

    /** What the page may load and run, whatever is on it: its own two blocks, and pictures and typefaces within it. */
    static String policy(byte[] typeface) throws IOException {
        return "default-src 'none'; style-src " + hash(styleOf(typeface)) + "; script-src " + hash(ownScript())
                + "; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String styleOf(byte[] typeface) throws IOException {
        return face(typeface) + StyleSheet.publish(resource("offline.css"), _ -> Optional.empty());
    }

    private static String ownScript() throws IOException {
        return Script.publish(resource("offline.js"));
    }

    /** The first language chooses first, and none shows a picture that another has shown: what is left out is in the zip file. */
    private static List<Section> sections(OfflineModel model, RenderedSite site) throws IOException {
        List<Section> sections = new ArrayList<>();
        Set<SitePath> shown = new HashSet<>();
        int room = MOST_PICTURES;
        for (OfflineModel.Section section : model.sections()) {
            List<Picture> pictures = new ArrayList<>();
            for (OfflineModel.Picture picture : section.pictures()) {
                if (!shown.add(picture.file())) {
                    continue;
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                site.write(picture.file(), bytes);
                if (bytes.size() <= room) {
                    room -= bytes.size();
                    pictures.add(new Picture(data(type(picture.file()), bytes.toByteArray()), picture.alt(), picture.credit()));
                }
            }
            sections.add(new Section(section, List.copyOf(pictures)));
        }
        return List.copyOf(sections);
    }

    private static String type(SitePath file) {
        String name = file.value();
        return name.endsWith(".png")
                ? "image/png"
                : name.endsWith(".svg")
                        ? "image/svg+xml"
                        : name.endsWith(".gif")
                                ? "image/gif"
                                : name.endsWith(".webp") ? "image/webp" : name.endsWith(".avif") ? "image/avif" : "image/jpeg";
    }

    private static String face(byte[] typeface) {
        return typeface.length == 0
                ? ""
                : "@font-face{font-family:\"Display\";src:url(\"" + data("font/woff2", typeface) + "\") format(\"woff2\")}\n";
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** Content Security Policy Level 3, section 8.4: of the element's text as UTF-8. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        return new String(Templates.builtInBytes(name), StandardCharsets.UTF_8);
    }
}
