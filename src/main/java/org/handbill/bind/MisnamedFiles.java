package org.handbill.bind;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.load.Misnamed;

/**
 * Says of each file that is not read for its name what is to be done, once: where a text first names it, so that nobody looks there for another
 * mistake, or else of the file itself.
 */
final class MisnamedFiles {
    private final List<Misnamed> all;
    private final Problems problems;
    private final Set<Misnamed> told = new HashSet<>();

    private record Advice(String message, String hint) {}

    MisnamedFiles(List<Misnamed> all, Problems problems) {
        this.all = all;
        this.problems = problems;
    }

    /**
     * Whether a name means one of these files. The first that does is an error.
     *
     * @param readings names from the campaign folder on that may be meant, the likeliest first
     * @param code of what would be said if no such file were there
     */
    boolean tell(Collection<String> readings, Code code, Location where) {
        for (String reading : readings) {
            for (Misnamed file : all) {
                Optional<Advice> advice = file.below().isPresent() ? inFolder(file, reading) : ofFile(file, reading);
                if (advice.isPresent()) {
                    if (told.add(file)) {
                        problems.error(code, where, advice.get().message(), advice.get().hint());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** Of those that nothing names. */
    void report() {
        problems.addAll(all.stream().filter(file -> !told.contains(file)).map(Misnamed::warning).toList());
    }

    private static Optional<Advice> ofFile(Misnamed file, String reading) {
        if (reading.equals(file.name())) {
            return Optional.of(new Advice("The tool does not look for a file by the name '" + file.name() + "', so it is not read.",
                    file.warning().hint() + " Type that here too."));
        }
        if (!reading.equalsIgnoreCase(file.wanted())) {
            return Optional.empty();
        }
        String usual = file.remedy().hint(last(file.wanted()));
        String more = file.warning().hint().startsWith(usual) ? file.warning().hint().substring(usual.length()) : "";
        return Optional.of(new Advice("There is no '" + last(reading) + "', but '" + file.name() + "', which the tool does not read.",
                file.remedy().hint(last(reading)) + more));
    }

    private static Optional<Advice> inFolder(Misnamed folder, String reading) {
        Optional<String> asWanted = below(folder.wanted(), reading);
        return asWanted.or(() -> below(folder.name(), reading)).flatMap(name -> folder.below().orElse(List.of()).stream()
                .filter(name::equalsIgnoreCase).findFirst()
                .map(found -> new Advice("'" + found + "' is in the folder '" + folder.name() + "', which the tool does not read.",
                        "Rename the folder to '" + last(folder.wanted()) + "'"
                                + (name.equals(found) ? "." : " and the file to '" + last(name) + "'.")
                                + (asWanted.isPresent() ? "" : " Then type '" + folder.wanted() + "/" + name + "' here."))));
    }

    private static Optional<String> below(String folder, String reading) {
        return reading.startsWith(folder + "/") ? Optional.of(reading.substring(folder.length() + 1)) : Optional.empty();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
