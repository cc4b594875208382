package org.handbill.cli;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/** The tool's version, and the Java and platform that it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"handbill " + number(),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")};
    }

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
    }
}
