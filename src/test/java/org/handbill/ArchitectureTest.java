package org.handbill;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the table of who may import whom, which the README draws. */
class ArchitectureTest {
    private static final String ROOT = "org.handbill.";
    private static final Set<String> SITE_AND_BELOW = Set.of("media", "text", "address", "prose", "platform", "campaign", "kit", "site");
    /** An empty scan would pass every rule. */
    private static final int FLOOR = 150;

    private static final Map<String, Set<String>> IMPORTS = new LinkedHashMap<>();
    private static final Map<String, Set<String>> LIBRARIES = new LinkedHashMap<>();

    static {
        room("diagnostic");
        room("text");
        room("address", "text");
        room("prose", "text", "address");
        room("platform", "text", "address");
        room("syntax");
        room("media", "syntax");
        room("campaign", "media", "prose", "platform", "address");
        room("kit", "campaign", "platform", "prose", "text");
        room("site", "kit", "campaign", "address", "text");
        room("load");
        room("parse", "load", "prose", "address", "text");
        room("bind", "media", "address", "parse", "load", "prose", "campaign", "platform", "kit", "site", "text");
        room("starter", "parse");
        room("schema", "bind", "parse");
        room("sheet", "parse", "load", "bind", "text");
        room("link", "campaign");
        room("web");
        room("shorten", "link", "campaign", "web", "address");
        room("compose", "media", "address", "kit", "campaign", "platform", "prose", "text");
        room("typography", "text");
        room("picture", "media", "kit", "typography", "text");
        room("paper", "address", "kit", "picture", "typography", "text");
        IMPORTS.put("plan", SITE_AND_BELOW);
        room("render", "media", "syntax", "text", "address", "prose", "platform", "campaign", "kit", "site", "load", "typography",
                "picture", "paper");
        room("check", "media", "syntax", "text", "address", "prose", "platform", "campaign", "kit", "site", "web");
        room("report", "platform", "kit", "text");
        room("publish", "site");
        room("serve", "site");
        room("deploy", "site");
        room("app", "media", "diagnostic", "text", "address", "prose", "platform", "campaign", "kit", "site", "load", "parse", "bind",
                "starter", "schema",
                "sheet",
                "link", "web",
                "shorten",
                "compose",
                "typography", "picture", "paper", "plan", "render", "check", "report", "publish", "serve", "deploy");
        room("cli", "app", "report");

        libraries("parse", "tools.jackson.", "org.snakeyaml.", "de.siegmar.fastcsv.", "com.vladsch.flexmark.", "org.jsoup.");
        libraries("schema", "tools.jackson.");
        libraries("web", "java.net.http.");
        libraries("shorten", "tools.jackson.", "java.net.http.");
        libraries("picture", "java.awt.", "javax.imageio.", "com.github.weisj.", "io.nayuki.");
        libraries("paper", "org.apache.pdfbox.", "org.apache.fontbox.", "java.awt.geom.");
        libraries("render", "freemarker.", "tools.jackson.", "org.jsoup.", "de.siegmar.fastcsv.");
        libraries("check", "org.jsoup.", "java.net.http.");
        libraries("report", "tools.jackson.");
        libraries("publish", "tools.jackson.");
        libraries("serve", "com.sun.net.httpserver.", "io.methvin.");
        libraries("cli", "picocli.");
    }

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static void room(String name, String... imports) {
        IMPORTS.put(name, Set.of(imports));
    }

    private static void libraries(String name, String... prefixes) {
        LIBRARIES.put(name, Set.of(prefixes));
    }

    @Test
    void scansTheWholeHouse() {
        assertThat(CLASSES.size()).isGreaterThan(FLOOR);
    }

    @Test
    void everyPackageHasARoom() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(room(type)));
        assertThat(IMPORTS.keySet()).containsAll(found);
    }

    @Test
    void importsGoOnlyWhereTheTableSays() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith(ROOT)) {
                    continue;
                }
                String to = room(target);
                if (!to.equals(from) && !to.equals("diagnostic") && !IMPORTS.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(from + " imports " + to + ": " + type.getName() + " → " + target.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTwoRoomsFormACircle() {
        Set<String> circles = new TreeSet<>();
        for (String from : IMPORTS.keySet()) {
            for (String to : IMPORTS.getOrDefault(from, Set.of())) {
                if (reaches(to, from, new TreeSet<>())) {
                    circles.add(from + " ↔ " + to);
                }
            }
        }
        assertThat(circles).isEmpty();
    }

    private static boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to) || seen.add(from) && IMPORTS.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, seen));
    }

    @Test
    void librariesAreNamedOnlyInTheirRooms() {
        List<String> guarded = List.of("tools.jackson.", "org.snakeyaml.", "de.siegmar.fastcsv.", "com.vladsch.flexmark.", "org.jsoup.",
                "freemarker.", "picocli.",
                "java.awt.",
                "javax.imageio.",
                "java.net.http.", "com.sun.net.httpserver.", "io.methvin.", "com.drew.", "org.apache.pdfbox.",
                "org.apache.fontbox.");
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            Set<String> allowed = LIBRARIES.getOrDefault(room(type), Set.of());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getBaseComponentType().getName();
                guarded.stream().filter(target::startsWith).filter(_ -> allowed.stream().noneMatch(target::startsWith))
                        .forEach(prefix -> wrong.add(type.getName() + " → " + target));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Java's own reader of addresses throws where browsers do not, so only the one reader of addresses makes its values, from what it wrote itself. */
    @Test
    void addressesAreReadInOnePlace() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getName().equals("java.net.URI")
                            && !type.getName().equals(ROOT + "address.WebAddress"))
                    .filter(call -> Set.of("create", "<init>", "resolve", "relativize").contains(call.getTarget().getName()))
                    .forEach(call -> wrong.add(type.getName() + " calls " + call.getTarget().getFullName()));
            type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getName())
                    .filter(name -> name.equals("java.net.IDN") && !type.getName().startsWith(ROOT + "text.")).forEach(
                            name -> wrong.add(type.getName() + " uses " + name));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /** One way to write: whatever else changed a disk could follow a link that came with a campaign. */
    @Test
    void onlyTwoClassesChangeADisk() {
        Set<String> writing = Set.of("write", "writeString", "newBufferedWriter", "newOutputStream", "newByteChannel", "move", "delete",
                "deleteIfExists", "createFile", "createDirectory", "createDirectories", "createTempFile", "createTempDirectory",
                "createLink", "createSymbolicLink", "setAttribute", "setPosixFilePermissions", "setOwner", "setLastModifiedTime",
                // of File
                "createNewFile", "deleteOnExit", "mkdir", "mkdirs", "renameTo", "setLastModified", "setReadOnly", "setWritable",
                "setReadable", "setExecutable",
                // of views and folders
                "setTimes", "setPermissions", "setGroup", "setAcl", "deleteFile", "deleteDirectory", "newFileChannel");
        Set<String> owners = Set.of("java.nio.file.Files", "java.io.File", "java.nio.file.SecureDirectoryStream",
                "java.nio.file.attribute.BasicFileAttributeView", "java.nio.file.attribute.PosixFileAttributeView",
                "java.nio.file.attribute.DosFileAttributeView", "java.nio.file.attribute.AclFileAttributeView",
                "java.nio.file.attribute.FileOwnerAttributeView", "java.nio.file.attribute.UserDefinedFileAttributeView",
                "java.nio.file.spi.FileSystemProvider");
        Set<String> streams = Set.of("java.io.RandomAccessFile", "java.io.FileWriter", "java.io.PrintWriter", "java.io.PrintStream",
                "java.util.zip.ZipFile", "javax.imageio.stream.FileImageOutputStream", "javax.imageio.stream.FileCacheImageOutputStream",
                "javax.imageio.stream.FileCacheImageInputStream", "java.util.logging.FileHandler");
        Map<String, Set<String>> allowed = Map.of("org.handbill.publish.Disk", Set.of("*"), "org.handbill.publish.OpenFolder", Set.of("*"),
                // sets the rights of a file that it has just made, by its open folder
                "org.handbill.publish.HeldFolder", Set.of("setPermissions"),
                "org.handbill.publish.FolderDeletion", Set.of("deleteFile", "deleteDirectory"),
                "org.handbill.publish.BuildLock", Set.of("open"),
                // reads only
                "org.handbill.picture.PngPixels", Set.of("<init>"));
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String top = type.getName().replaceAll("[$].*", "");
            Set<String> may = allowed.getOrDefault(top, Set.of());
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (access instanceof JavaCodeUnitAccess<?> call && !may.contains("*") && !may.contains(call.getName())
                        && changesADisk(call, writing, owners, streams)) {
                    wrong.add(top + " → " + call.getTarget().getFullName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One way to read what is in an output or a work folder: a link would lead elsewhere, and a pipe would wait. */
    @Test
    void onlyThreeClassesOpenFilesToPublish() {
        Set<String> reading = Set.of("newInputStream", "newByteChannel", "newBufferedReader", "readAllBytes", "readString", "readAllLines",
                "lines");
        Set<String> may = Set.of("PlainFile", "OpenFolder", "Disk");
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals("org.handbill.publish"))
                .filter(type -> !may.contains(type.getSimpleName())).flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTarget().getOwner().getName().equals("java.nio.file.Files")
                        && reading.contains(access.getName()))
                .map(JavaAccess::getDescription)).isEmpty();
    }

    private static boolean changesADisk(JavaCodeUnitAccess<?> call, Set<String> writing, Set<String> owners, Set<String> streams) {
        String owner = call.getTarget().getOwner().getName();
        String method = call.getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean named = parameters.stream().anyMatch(type -> type.equals("java.io.File") || type.equals("java.lang.String")
                || type.equals("java.nio.file.Path"));
        return owners.contains(owner) && (writing.contains(method) || method.equals("copy") && !parameters.contains("java.io.OutputStream"))
                || owner.matches("java.nio.channels.(Asynchronous)?FileChannel") && method.equals("open")
                || owner.equals("java.io.FileOutputStream") && named
                || streams.contains(owner) && method.equals("<init>") && named
                // also by a cache on the disk, which ImageIO makes of every plain stream
                || owner.equals("javax.imageio.ImageIO") && (method.startsWith("createImage") || method.equals("read")
                        || method.equals("write") && !parameters.contains("javax.imageio.stream.ImageOutputStream"))
                || owner.startsWith("org.apache.pdfbox.") && method.startsWith("save") && named;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        String below = name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
