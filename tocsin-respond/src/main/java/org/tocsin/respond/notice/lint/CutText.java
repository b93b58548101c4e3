package org.tocsin.respond.notice.lint;

import java.util.IdentityHashMap;
import java.util.List;
import org.tocsin.respond.notice.Block;

/** The sentences of one text, each block of which is cut once however many rules look at it. */
final class CutText {
    private final IdentityHashMap<Block, List<String>> sentences = new IdentityHashMap<>();

    List<String> of(Block block) {
        return sentences.computeIfAbsent(block, Sentences::of);
    }
}
