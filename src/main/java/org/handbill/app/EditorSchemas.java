package org.handbill.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.publish.CampaignText;
import org.handbill.schema.Schemas;

/** The schemas by which editors complete and check what somebody types. */
public final class EditorSchemas {
    /** Where a campaign keeps them; what begins with a dot is no part of the campaign. */
    public static final String FOLDER = ".schemas";

    private final Schemas schemas = new Schemas();

    /** What each is of, in one sentence, by name. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        schemas.names().forEach((name, about) -> names.put(name, about.replaceFirst("(?s)\\. .*", ".")));
        return names;
    }

    /** Absent if there is none of this name. */
    public Optional<String> text(String name) {
        return schemas.text(name);
    }

    /** What to say of a name that there is not. */
    public String unknown(String name) {
        return "There is no schema '" + name + "'. " + NearNames.hint(name, schemas.names().keySet());
    }

    /** Texts by the names of their files from the campaign's folder on. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        schemas.files().forEach((name, text) -> files.put(FOLDER + "/" + name, text));
        return files;
    }

    /**
     * Writes them into a campaign's folder, over older ones.
     *
     * @return how many
     */
    public Outcome<Integer> write(Path campaign) {
        if (!Files.isDirectory(campaign)) {
            Problems problems = new Problems();
            problems.error(Code.CAMPAIGN_FOLDER_MISSING, Location.whole(campaign.toString()), "There is no such folder.",
                    "Type the folder of a campaign, for instance: handbill schema --into content");
            return Outcome.failed(problems);
        }
        Outcome<Integer> written = Outcome.of(0);
        for (Map.Entry<String, String> file : files().entrySet()) {
            written = written.then(before -> new CampaignText(campaign, file.getKey(), file.getValue()).save()
                    .then(_ -> Outcome.of(before + 1)));
        }
        return written;
    }
}
