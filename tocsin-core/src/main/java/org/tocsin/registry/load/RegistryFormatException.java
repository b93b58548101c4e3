package org.tocsin.registry.load;

/** A registry file or mapping that cannot be read as a whole. Its texts hold headings and line numbers, never a cell. */
public final class RegistryFormatException extends Exception {
    private final String remedy;

    /**
     * @param message what was found
     * @param remedy  what to do, a sentence
     */
    public RegistryFormatException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
