package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Span;
import org.handbill.prose.Attributes;
import org.handbill.prose.HtmlAttribute;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes of cleaned HTML as prose has them: ids that are used once, and addresses that may be linked to. */
final class TypedAttributes {
    private final ProseReading reading;

    TypedAttributes(ProseReading reading) {
        this.reading = reading;
    }

    /** The id that the author typed, changed if another element has it; absent if it is none that a link could name. */
    Optional<Attributes> id(String typed) {
        boolean isName = !typed.isEmpty() && typed.chars().allMatch(c -> Attributes.isNameCharacter((char) c));
        return isName ? Optional.of(reading.ids().own(new Attributes(typed, List.of()))) : Optional.empty();
    }

    List<HtmlAttribute> of(Element element, Span span) {
        return of(element, span, Set.of());
    }

    /** @param elsewhere those that are said in another way */
    List<HtmlAttribute> of(Element element, Span span, Set<String> elsewhere) {
        List<HtmlAttribute> attributes = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            String value = Unescape.line(attribute.getValue());
            if (elsewhere.contains(name)) {
                continue;
            }
            if (name.equals("id")) {
                id(value).ifPresent(id -> attributes.add(new HtmlAttribute(name, id.id())));
            } else if (name.equals("cite")) {
                reading.link(value, span).ifPresent(address -> attributes.add(new HtmlAttribute(name, address)));
            } else {
                attributes.add(new HtmlAttribute(name, value));
            }
        }
        return attributes;
    }
}
