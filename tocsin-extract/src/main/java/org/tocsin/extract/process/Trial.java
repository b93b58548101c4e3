package org.tocsin.extract.process;

import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.DetectedType.Kind;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * How one attempt at a content went.
 *
 * @param result    how it ended by itself; null if its process was killed or died
 * @param killed    why it was killed or died; null if it ended by itself
 * @param word      the budget or the kind of death, for the operator
 * @param mediaType as far as it was found out
 * @param kind      as far as it was found out
 * @param passages  passages handed on
 * @param members   ordinal after the last member handed on
 * @param untouched the process died before it said anything about this content
 */
record Trial(
        @Nullable ReadResult result,
        @Nullable Reason killed,
        String word,
        String mediaType,
        Kind kind,
        int passages,
        int members,
        boolean untouched) {}
