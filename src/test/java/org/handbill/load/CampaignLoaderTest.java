package org.handbill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CampaignLoaderTest {
    @TempDir
    private Path temp = Path.of("");

    private Path content = Path.of("");

    @BeforeEach
    void campaign() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        write("campaign.yaml", "title: A\n");
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Sources good() {
        Outcome<Sources> outcome = CampaignLoader.load(content);
        assertThat(outcome.diagnostics()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private Diagnostic onlyDiagnostic() {
        List<Diagnostic> found = CampaignLoader.load(content).diagnostics();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> files(List<Source> sources) {
        return sources.stream().map(Source::file).toList();
    }

    private static List<String> names(List<FileOnDisk> files) {
        return files.stream().map(FileOnDisk::name).toList();
    }

    @Test
    void findsEverythingThatTheContractNames() throws IOException {
        write("post.md", "Post\r\n");
        write("appeal.md", "Appeal");
        write("actions/1-share.md", "a");
        write("pages/about.md", "p");
        write("messages.yaml", "[]");
        write("updates/2012-02-19.md", "u");
        write("recipients/members.csv", "name\n");
        write("recipients/others.yaml", "[]");
        write("media/crowd.jpg", new byte[7]);
        write("media/old/deep/é.png", new byte[3]);
        write("fonts/Noto.ttf", new byte[5]);
        write("links.lock.yaml", "links: {}");
        write("platforms/own.yaml", "name: x");
        write("ko/post.md", "글");
        write("ko/campaign.yaml", "title: 가");
        write("ko/media/poster.png", new byte[2]);
        write("zh-hant/appeal.md", "文");
        Sources sources = good();

        assertThat(sources.folder()).isEqualTo(content);
        assertThat(sources.campaign().text()).isEqualTo("title: A\n");
        assertThat(sources.texts().post().orElseThrow().text()).as("line ends are kept").isEqualTo("Post\r\n");
        assertThat(sources.texts().appeal().orElseThrow().file()).isEqualTo("appeal.md");
        assertThat(files(sources.texts().actions())).containsExactly("actions/1-share.md");
        assertThat(files(sources.texts().pages())).containsExactly("pages/about.md");
        assertThat(sources.texts().messages()).isPresent();
        assertThat(files(sources.texts().updates())).containsExactly("updates/2012-02-19.md");
        assertThat(names(sources.texts().recipients())).containsExactly("recipients/members.csv", "recipients/others.yaml");
        assertThat(sources.texts().media()).containsExactly(
                new FileOnDisk("media/crowd.jpg", content.resolve("media/crowd.jpg"), 7),
                new FileOnDisk("media/old/deep/é.png", content.resolve("media/old/deep/é.png"), 3));
        assertThat(names(sources.fonts())).containsExactly("fonts/Noto.ttf");
        assertThat(sources.ledger().orElseThrow().file()).isEqualTo("links.lock.yaml");
        assertThat(files(sources.platforms())).containsExactly("platforms/own.yaml");
        assertThat(sources.translations()).extracting(Sources.Translation::tag).containsExactly("ko", "zh-Hant");
        Sources.Translation korean = sources.translations().getFirst();
        assertThat(korean.texts().post().orElseThrow().file()).isEqualTo("ko/post.md");
        assertThat(korean.campaign().orElseThrow().text()).isEqualTo("title: 가");
        assertThat(names(korean.texts().media())).containsExactly("ko/media/poster.png");
        assertThat(sources.translations().getLast().folder()).isEqualTo("zh-hant");
    }

    @Test
    void onlyTheSettingsAreRequired() {
        Sources sources = good();

        assertThat(sources.texts().post()).isEmpty();
        assertThat(sources.texts().actions()).isEmpty();
        assertThat(sources.translations()).isEmpty();
        assertThat(sources.ledger()).isEmpty();
    }

    @Test
    void filesComeInTheOrderThatPeopleNumberThem() throws IOException {
        for (String name : List.of("10-call", "2-write", "1-share", "02-b", "Zoo", "attend", "9", "1-share-2", "1-share-10")) {
            write("actions/" + name + ".md", "x");
        }

        assertThat(files(good().texts().actions())).containsExactly(
                "actions/1-share-2.md", "actions/1-share-10.md", "actions/1-share.md", "actions/02-b.md", "actions/2-write.md",
                "actions/9.md",
                "actions/10-call.md", "actions/Zoo.md", "actions/attend.md");
    }

    @Test
    void whatSystemsAndEditorsLeaveBehindIsIgnored() throws IOException {
        for (String name : List.of(
                ".DS_Store", "Thumbs.db", "post.md~", ".post.md.swp", "post.md.swp", "#post.md#", "post.md.bak", ".git/config",
                ".handbill/cache",
                "desktop.ini", "actions/.hidden.md", "actions/1.md~", "media/.DS_Store", "README.md", "LICENSE", "readme.txt",
                "CHANGELOG.md",
                "checks.baseline.json", "themes/mine/theme.yaml", "ko/README.md", "~$post.docx", "site/.handbill.json",
                "site/index.html")) {
            write(name, new byte[]{1, 2, (byte) 0xFF});
        }
        Sources sources = good();

        assertThat(sources.texts().post()).isEmpty();
        assertThat(sources.texts().actions()).isEmpty();
        assertThat(sources.texts().media()).isEmpty();
    }

    @Test
    void aMissingFolderSaysHowToBegin() throws IOException {
        Diagnostic missing = CampaignLoader.load(temp.resolve("nowhere")).diagnostics().getFirst();
        assertThat(missing.code()).isEqualTo(Code.CAMPAIGN_FOLDER_MISSING);
        assertThat(missing.hint()).startsWith("To begin a campaign there, type: handbill new ");

        assertThat(CampaignLoader.load(temp.resolve("contnet")).diagnostics()).singleElement()
                .satisfies(one -> assertThat(one.hint()).isEqualTo("Did you mean 'content'?"));

        Outcome<Sources> file = CampaignLoader.load(content.resolve("campaign.yaml"));
        assertThat(file.value()).isEmpty();
        assertThat(file.diagnostics()).singleElement().satisfies(one -> assertThat(one.message()).startsWith("This is a file"));
    }

    @Test
    void missingSettingsSayWhereTheyMayBe() throws IOException {
        Files.delete(content.resolve("campaign.yaml"));
        assertThat(onlyDiagnostic().code()).isEqualTo(Code.CAMPAIGN_FILE_MISSING);
        assertThat(onlyDiagnostic().hint()).contains("handbill new");

        write("english/campaign.yaml", "title: A");
        List<Diagnostic> below = CampaignLoader.load(content).diagnostics();
        assertThat(below.getFirst().hint()).endsWith("content/english': give that folder instead.");

        write("Campaign.yml", "title: A");
        assertThat(CampaignLoader.load(content).diagnostics()).filteredOn(one -> one.code() == Code.CAMPAIGN_FILE_MISSING).singleElement()
                .satisfies(one -> assertThat(one.hint()).isEqualTo("Rename 'Campaign.yml' to 'campaign.yaml'."));
    }

    private void warns(String file, String hint) throws IOException {
        content = Files.createTempDirectory(temp, "campaign");
        write("campaign.yaml", "title: A\n");
        write(file, "x");
        Outcome<Sources> outcome = CampaignLoader.load(content);
        assertThat(outcome.value()).isPresent();
        List<Diagnostic> found = Stream.concat(outcome.diagnostics().stream(),
                outcome.value().stream().flatMap(sources -> sources.misnamed().stream()).map(Misnamed::warning)).toList();
        assertThat(found).as(file).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(Code.UNKNOWN_FILE);
            assertThat(one.severity()).isEqualTo(Severity.WARNING);
            assertThat(file).startsWith(one.location().file());
            assertThat(one.hint()).contains(hint);
        });
    }

    @Test
    void whatTheToolDoesNotLookForIsNamedWithWhatItWasMeantToBe() throws IOException {
        warns("Post.md", "Rename it to 'post.md'.");
        warns("POST.MD", "Rename it to 'post.md'.");
        warns("post.markdown", "Rename it to 'post.md'.");
        warns("post.txt", "Rename it to 'post.md'.");
        warns("appeal.docx", "Save its text as a plain text file, 'appeal.md'.");
        warns("messages.yml", "Rename it to 'messages.yaml'.");
        warns("apeal.md", "Did you mean 'appeal.md'?");
        warns("action/1.md", "Did you mean 'actions'?");
        warns("Actions/1.md", "Rename it to 'actions'.");
        warns("page/1.md", "Did you mean 'pages'?");
        warns("notes.md", "Move it to the folder 'pages'");
        warns("crowd.jpg", "Move it to the folder 'media'.");
        warns("something.xyz", "Move it out of the campaign folder");
        warns("pictures/a.jpg", "Did you mean 'media'?");
        warns("img/a.jpg", "Did you mean 'media'?");
        warns("korean/post.md", "Rename it to 'ko'.");
        warns("tongues/post.md", "name it by its language");
        warns("pt_BR/post.md", "Rename it to 'pt-BR'.");
        warns("actions/1-share.txt", "Rename it to '1-share.md'.");
        warns("actions/1-share.MD", "Rename it to '1-share.md'.");
        warns("actions/1-share.docx", "Save its text as a plain text file, '1-share.md'.");
        warns("actions/photo.png", "Move it to the folder 'media'.");
        warns("actions/more/1.md", "Move its files up into 'actions'.");
        warns("recipients/list.xlsx", "Save it as CSV");
        warns("recipients/list.yml", "Rename it to 'list.yaml'.");
        warns("platforms/x.yml", "Rename it to 'x.yaml'.");
        warns("platforms/x.xyz", "Files here end in .yaml.");
        warns("ko/links.lock.yaml", "move it to the campaign folder itself");
        warns("ko/fonts/a.ttf", "move it to the campaign folder itself");
        warns("ko/psot.md", "Did you mean 'post.md'?");
    }

    @Test
    void aRareLanguageIsATranslationIfItHoldsTexts() throws IOException {
        write("ckb/post.md", "x");
        write("sr-latn/post.md", "x");

        assertThat(good().translations()).extracting(Sources.Translation::tag).containsExactly("ckb", "sr-Latn");
    }

    @Test
    void twoFoldersForOneLanguageAreAnError() throws IOException {
        write("iw/post.md", "x");
        write("he/post.md", "x");

        assertThat(onlyDiagnostic().message()).isEqualTo("This is a second folder for the language of 'he'.");
    }

    @Test
    void aFileForAFolderAndAFolderForAFileAreErrors() throws IOException {
        write("actions", "x");
        write("post.md/x", "x");
        List<Diagnostic> found = CampaignLoader.load(content).diagnostics();

        assertThat(found).extracting(Diagnostic::code).containsOnly(Code.UNKNOWN_FILE);
        assertThat(found).allSatisfy(one -> assertThat(one.isError()).isTrue());
        assertThat(found).extracting(one -> one.location().file() + " " + one.message())
                .containsExactly("actions This is a file, but has to be a folder.", "post.md This is a folder, but has to be a file.");
    }

    @Test
    void linksMayNotLeadOutOfTheFolder() throws IOException {
        Files.writeString(temp.resolve("secret.md"), "secret");
        Files.createDirectory(temp.resolve("elsewhere"));
        write("texts/real.md", "real");
        link("post.md", Path.of("../secret.md"));
        link("media", temp.resolve("elsewhere"));
        link("appeal.md", Path.of("gone.md"));
        link("messages.yaml", Path.of("campaign.yaml"));
        List<Diagnostic> found = CampaignLoader.load(content).diagnostics();

        assertThat(found).filteredOn(Diagnostic::isError).extracting(one -> one.location().file() + " " + one.code().id())
                .containsExactly("appeal.md unknown-file", "media file-outside-folder", "post.md file-outside-folder");
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(content.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here: " + e);
        }
    }

    @Test
    void aLinkWithinTheFolderIsFollowedButNotForEver() throws IOException {
        write("media/a.jpg", new byte[1]);
        link("post.md", Path.of("campaign.yaml"));
        assertThat(good().texts().post().orElseThrow().text()).isEqualTo("title: A\n");

        link("media/again", Path.of("."));
        assertThat(onlyDiagnostic().message()).startsWith("Folders are nested more than 20 deep");
    }

    @Test
    void aSymbolicLinkToTheCampaignItselfIsFine() throws IOException {
        Files.createSymbolicLink(temp.resolve("link"), content);

        assertThat(CampaignLoader.load(temp.resolve("link")).value()).isPresent();
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("mkfifo", content.resolve("post.md").toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "no mkfifo here");
            return;
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(onlyDiagnostic().message()).isEqualTo("It is neither a file nor a folder, so it is not read.");
    }

    @Test
    void aNameThatIsNotUtf8IsAnError() throws Exception {
        Files.createDirectory(content.resolve("media"));
        try {
            Process process = new ProcessBuilder("sh", "-c", "touch \"$(printf 'caf\\351.jpg')\"")
                    .directory(content.resolve("media").toFile()).start();
            assumeTrue(process.waitFor() == 0, "this system takes only names in UTF-8");
        } catch (IOException e) {
            assumeTrue(false, "no sh here");
        }

        assertThat(onlyDiagnostic().code()).isEqualTo(Code.FILE_UNREADABLE);
        assertThat(onlyDiagnostic().hint()).contains("LC_ALL");
    }

    @Test
    void whatMayNotBeReadIsTheMachinesFault() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        write("post.md", "x");
        write("actions/1.md", "x");
        Files.setPosixFilePermissions(content.resolve("post.md"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(content.resolve("actions"), PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(content.resolve("post.md")), "this user may read everything");
            List<Diagnostic> found = CampaignLoader.load(content).diagnostics();

            assertThat(found).extracting(Diagnostic::code).containsOnly(Code.FILE_UNREADABLE).hasSize(2);
            assertThat(found).extracting(Diagnostic::message).containsOnly("It cannot be read, because you have no permission to.");
        } finally {
            Files.setPosixFilePermissions(content.resolve("actions"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aTextThatIsTooLargeIsNotReadAndPicturesMayBeOfAnySize() throws IOException {
        write("post.md", new byte[TextFile.LARGEST_TEXT + 1]);
        write("media/film.mp4", new byte[TextFile.LARGEST_TEXT + 1]);
        write("recipients/all.csv", new byte[TextFile.LARGEST_TEXT + 1]);

        assertThat(onlyDiagnostic().code()).isEqualTo(Code.FILE_TOO_LARGE);
        assertThat(onlyDiagnostic().message()).isEqualTo("The file has 2.0 MB, but the tool reads texts of up to 2 MB.");
    }

    @Test
    void allErrorsAreReportedTogether() throws IOException {
        write("post.md", new byte[]{'a', (byte) 0xFF});
        write("actions/1.md", new byte[]{0});
        write("appeal.md/x", "");
        Outcome<Sources> outcome = CampaignLoader.load(content);

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NOT_UTF8, Code.UNKNOWN_FILE, Code.NOT_UTF8);
    }
}
