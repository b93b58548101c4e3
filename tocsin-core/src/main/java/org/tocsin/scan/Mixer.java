package org.tocsin.scan;

/** Two 64-bit hashes of a sequence of numbers and texts, each keyed with a secret of the run; their finish is that of SplitMix64. */
final class Mixer {
    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final long OTHER_STEP = 0xd1342543de82ef95L;

    private long first;
    private long second;

    Mixer(long secret, long otherSecret) {
        first = secret;
        second = otherSecret;
    }

    void add(int value) {
        first = Long.rotateLeft((first ^ value) * STEP, 29);
        second = Long.rotateLeft((second + value) * OTHER_STEP, 31);
    }

    /** A text with its length, so that no two texts run into each other. */
    void add(String text) {
        int length = text.length();
        add(length);
        for (int i = 0; i < length; i++) {
            add(text.charAt(i));
        }
    }

    Memo.Key key() {
        return new Memo.Key(finish(first), finish(second ^ Long.rotateLeft(first, 32)));
    }

    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
