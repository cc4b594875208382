package org.handbill.plan.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real web server with a configuration of its own, set up as a user would: the site in its root, and the file that we wrote for it in force. */
final class WebServer implements AutoCloseable {
    private static final int TRIES = 600;
    private static final List<String> MODULES = List.of("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite");

    /** A server, and the package of Debian that has it. */
    enum Kind {
        NGINX("nginx"), APACHE("apache2");

        private final String program;

        Kind(String program) {
            this.program = program;
        }
    }

    private final Process process;
    private final String base;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private WebServer(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts a server on a free port of the loopback address.
     *
     * @param root what it serves
     * @param snippet for nginx, what its server block includes; Apache finds its file in the root
     * @param work for its own files
     */
    static WebServer start(Kind kind, Path root, Path snippet, Path work) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = command(kind, configuration(kind, root, snippet, work, port), work);
        Path log = work.resolve("log.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (int i = 0; i < TRIES && process.isAlive() && !answers(port); i++) {
            Thread.sleep(50);
        }
        if (!process.isAlive() || !answers(port)) {
            process.destroy();
            throw new AssertionError(kind + " did not start: " + Files.readString(log));
        }
        return new WebServer(process, "http://127.0.0.1:" + port);
    }

    /** What the server's own check of a configuration says; empty if it is right. */
    static String faults(Kind kind, Path root, Path snippet, Path work) throws IOException, InterruptedException {
        List<String> command = Stream
                .concat(command(kind, configuration(kind, root, snippet, work, freePort()), work).stream(), Stream.of("-t"))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 && !said.contains("[warn]") ? "" : said;
    }

    /** Skips the test with a line that says what to install, but fails it where {@code CI} is set. */
    private static Path program(Kind kind) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
        Optional<Path> found = Arrays.stream(path.split(Pattern.quote(File.pathSeparator))).map(folder -> Path.of(folder, kind.program))
                .filter(Files::isExecutable).findFirst();
        String missing = "There is no " + kind.program + " on the PATH: install it, for instance with 'apt-get install " + kind.program
                + "'.";
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        if (found.isEmpty()) {
            System.err.println(missing);
            Assumptions.abort(missing);
        }
        return found.orElseThrow();
    }

    private static List<String> command(Kind kind, Path configuration, Path work) {
        String program = program(kind).toString();
        return switch (kind) {
            case NGINX -> List.of(program, "-p", work.toString(), "-c", configuration.toString());
            case APACHE -> List.of(program, "-d", work.toString(), "-f", configuration.toString(), "-D", "FOREGROUND");
        };
    }

    private static Path configuration(Kind kind, Path root, Path snippet, Path work, int port) throws IOException {
        Files.createDirectories(work);
        String text = switch (kind) {
            case NGINX -> nginx(root, snippet, work, port);
            case APACHE -> apache(root, work, port);
        };
        return Files.writeString(work.resolve(kind.program + ".conf"), text);
    }

    private static String nginx(Path root, Path snippet, Path work, int port) {
        StringBuilder temporary = new StringBuilder();
        for (String name : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary.append(name).append("_temp_path ").append(work.resolve(name)).append(";\n");
        }
        return """
                daemon off;
                master_process off;
                pid %s/nginx.pid;
                error_log stderr warn;
                events { }
                http {
                include /etc/nginx/mime.types;
                access_log off;
                %sserver {
                listen 127.0.0.1:%d;
                root %s;
                include %s;
                }
                }
                """.formatted(work, temporary, port, root, snippet);
    }

    private static String apache(Path root, Path work, int port) throws IOException {
        StringBuilder modules = new StringBuilder();
        for (String module : MODULES) {
            modules.append("LoadModule ").append(module).append("_module /usr/lib/apache2/modules/mod_").append(module).append(".so\n");
        }
        String user = System.getProperty("user.name").equals("root") ? "User www-data\nGroup www-data\n" : "";
        readable(root);
        return """
                %sListen 127.0.0.1:%d
                ServerName 127.0.0.1
                PidFile %s/apache.pid
                ErrorLog %s/error.txt
                %sTypesConfig /etc/mime.types
                DocumentRoot %s
                DirectoryIndex index.html
                <Directory %s>
                AllowOverride FileInfo
                Require all granted
                </Directory>
                """.formatted(modules, port, work, work, user, root, root);
    }

    /** For a server that gives up the rights of the one who starts it. */
    private static void readable(Path root) throws IOException {
        for (Path folder = root; folder != null && Files.isWritable(folder) && folder.getNameCount() > 1; folder = folder.getParent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Without '/' at its end. */
    String base() {
        return base;
    }

    /** @param path beginning with '/' */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(base + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().map().forEach((name, values) -> assertThat(values).as(name + " of " + path).hasSize(1));
        return answer;
    }

    /** What a client gets that says which encodings it takes, as it is sent. */
    HttpResponse<byte[]> get(String path, String acceptEncoding) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Encoding", acceptEncoding).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        answer.headers().map().forEach((name, values) -> assertThat(values).as(name + " of " + path).hasSize(1));
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
