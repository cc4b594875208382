package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real shells complete what is typed. */
class CompletionTest {
    @TempDir
    Path temp;

    private Path script(String shell) throws IOException {
        Ran ran = Ran.command("", "completion", shell);
        assertThat(ran.exit()).isZero();
        return Files.writeString(temp.resolve("completion"), ran.out());
    }

    /** Skipped where the shell is not there, but not where everything has to be. */
    private static void need(String shell) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":", -1)).anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
        assertThat(there || System.getenv("CI") == null).as("install " + shell).isTrue();
        assumeTrue(there, "there is no " + shell + ": install it to run this test");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed.replace("\r", "");
    }

    @Test
    void bash() throws IOException, InterruptedException {
        need("bash");
        String ask = "source %s; try() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _handbill; echo \"$*: ${COMPREPLY[*]}\"; }; "
                .formatted(script("bash"))
                + "try handbill bu; try handbill links cr; try handbill build --fro; try handbill build --format s; try handbill completion ''; "
                + "try handbill links create --dry; complete -p handbill";
        assertThat(run(List.of("bash", "--norc", "--noprofile", "-c", ask)).lines()).containsExactly("handbill bu: build",
                "handbill links cr: create",
                "handbill build --fro: --frozen-links", "handbill build --format s: sarif", "handbill completion : bash zsh fish",
                "handbill links create --dry: --dry-run", "complete -o bashdefault -o default -F _handbill handbill");
    }

    @Test
    void zsh() throws IOException, InterruptedException {
        need("zsh");
        String ask = """
                zmodload zsh/zpty
                zpty shell 'zsh -f -i'
                zpty -w shell 'autoload -Uz compinit; compinit -u -D; source %s; handbill() { print "r""an: $*;" }; print REA""DY'
                zpty -r shell line '*READY*'
                for typed in 'handbill bui' 'handbill links cre' 'handbill build --froz' 'handbill build --format sa' 'handbill completion fi'; do
                  zpty -w shell "$typed"$'\\t'
                  zpty -r shell line '*ran: *;*'
                  print -r -- "ran:${${line##*ran:}%%;*}"
                done
                """
                .formatted(script("zsh"));
        List<String> ran = run(List.of("zsh", "-f", "-c", ask)).lines().filter(line -> line.startsWith("ran: ")).toList();
        assertThat(ran).containsExactly("ran: build", "ran: links create", "ran: build --frozen-links", "ran: build --format sarif",
                "ran: completion fish");
    }

    @Test
    void fish() throws IOException, InterruptedException {
        need("fish");
        String ask = "source %s; for typed in 'handbill bui' 'handbill links cre' 'handbill build --froz' 'handbill build --format sa' 'handbill completion fi'; "
                .formatted(script("fish"))
                + "complete -C \"$typed\" | string replace -r '\\t.*' ''; end";
        assertThat(run(List.of("fish", "--no-config", "-c", ask)).lines()).containsExactly("build", "create", "--frozen-links", "sarif",
                "fish");
    }
}
