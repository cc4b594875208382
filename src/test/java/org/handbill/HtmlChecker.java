package org.handbill;

import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;

/** The checker of the W3C, with the schema that it has for pages. */
public final class HtmlChecker {
    /** Bytes: the schema of HTML is deep. */
    private static final long STACK = 64L << 20;

    private HtmlChecker() {}

    /** @param complaints gets what is wrong */
    public static SimpleDocumentValidator start(ErrorHandler complaints) throws Exception {
        FutureTask<SimpleDocumentValidator> made = new FutureTask<>(() -> {
            SimpleDocumentValidator validator = new SimpleDocumentValidator();
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
            validator.setUpValidatorAndParsers(complaints, true, false);
            return validator;
        });
        new Thread(null, made, "schema", STACK).start();
        return made.get();
    }
}
