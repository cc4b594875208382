package org.handbill.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The tree that says what each piece of the content is (ISO 32000-1, 14.7 and 14.8). */
final class Structure {
    private final COSDictionary root = Cos.dictionary("StructTreeRoot");
    private final COSDictionary document;
    private final List<COSBase> parents = new ArrayList<>();

    Structure() {
        document = element("Document", root);
    }

    COSDictionary document() {
        return document;
    }

    COSDictionary element(String kind, COSDictionary parent) {
        COSDictionary element = Cos.dictionary("StructElem");
        element.setName(COSName.S, kind);
        element.setItem(COSName.P, parent);
        add(parent, element);
        return element;
    }

    static void add(COSDictionary parent, COSBase kid) {
        COSArray kids = parent.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            parent.setItem(COSName.K, kids);
        }
        kids.add(kid);
    }

    /** Makes a list of elements findable by a number, which is returned. */
    int parents(COSBase owners) {
        parents.add(owners);
        return parents.size() - 1;
    }

    COSDictionary finish() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(parents.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, parents.size());
        return root;
    }
}
