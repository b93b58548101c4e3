package org.tocsin.extract.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element with what it holds, by local names; a tree of bounded depth and size. */
final class XmlNode {
    /** Stands for what is not there: has no name, attributes or children. */
    static final XmlNode NONE = new XmlNode("");

    private static final int DEEPEST = 150;
    private static final int MOST_NODES = 1_000_000;

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    /** Text of this element; for a piece of text between elements the name is empty. */
    private final StringBuilder text = new StringBuilder();

    private XmlNode(String name) {
        this.name = name;
    }

    /**
     * The element on which the parser stands, read to its end. Elements deeper or more than the bounds are left out.
     *
     * @throws XMLStreamException if the XML breaks off; what came before is in {@code partial}
     */
    static void read(XMLStreamReader xml, Consumer<XmlNode> partial) throws XMLStreamException {
        List<XmlNode> open = new ArrayList<>();
        XmlNode root = of(xml);
        partial.accept(root);
        open.add(root);
        int nodes = 0;
        int beyond = 0;
        while (!open.isEmpty()) {
            int event = xml.next();
            XmlNode top = open.get(open.size() - 1);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (beyond > 0 || open.size() >= DEEPEST || nodes++ >= MOST_NODES) {
                    beyond++;
                } else {
                    XmlNode child = of(xml);
                    top.children.add(child);
                    open.add(child);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (beyond > 0) {
                    beyond--;
                } else {
                    open.remove(open.size() - 1);
                }
            } else if (beyond == 0
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)) {
                top.characters(xml);
            }
        }
    }

    private static XmlNode of(XMLStreamReader xml) {
        XmlNode node = new XmlNode(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return node;
    }

    private void characters(XMLStreamReader xml) {
        XmlNode last = children.isEmpty() ? NONE : children.get(children.size() - 1);
        XmlNode piece = children.isEmpty() || !last.name.isEmpty() ? new XmlNode("") : last;
        piece.text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (piece != last) {
            children.add(piece);
        }
    }

    String name() {
        return name;
    }

    /** An attribute by its local name, else the empty string. */
    String at(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** Elements and pieces of text in order. */
    List<XmlNode> content() {
        return children;
    }

    /** Whether this is a piece of text. */
    boolean isText() {
        return name.isEmpty();
    }

    /** The characters of a piece of text. */
    CharSequence characters() {
        return text;
    }

    /** The child elements of a name. */
    List<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** The first element along a path of names, else {@link #NONE}. */
    XmlNode first(String... path) {
        XmlNode node = this;
        for (String step : path) {
            node = node.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst()
                    .orElse(NONE);
        }
        return node;
    }

    /** All text inside, white space as one blank. */
    String words() {
        StringBuilder all = new StringBuilder();
        collect(all);
        return org.tocsin.extract.text.Clean.line(all);
    }

    /** The text directly inside, as it stands. */
    CharSequence raw() {
        if (children.size() == 1 && children.get(0).isText()) {
            return children.get(0).text;
        }
        StringBuilder all = new StringBuilder();
        collect(all);
        return all;
    }

    private void collect(StringBuilder all) {
        all.append(text);
        for (XmlNode child : children) {
            child.collect(all);
            if (!child.isText()) {
                all.append(' ');
            }
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "XmlNode[" + name + "]";
    }
}
