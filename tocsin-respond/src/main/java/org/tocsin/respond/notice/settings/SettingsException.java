package org.tocsin.respond.notice.settings;

import java.util.List;

/** A settings file that cannot be used; it says everything that is the matter, not the first thing only. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;
    private final int line;

    /** With these faults. */
    public SettingsException(List<Fault> faults) {
        super("the settings for notices have " + faults.size() + " faults");
        this.faults = List.copyOf(faults);
        this.line = 0;
    }

    /** With a line that is no YAML. */
    public SettingsException(int line) {
        super("the settings for notices are not YAML: line " + line + " cannot be understood");
        this.faults = List.of();
        this.line = line;
    }

    /** All faults; none if the file is no YAML. */
    public List<Fault> faults() {
        return faults;
    }

    /** The line that is no YAML, or 0. */
    public int line() {
        return line;
    }
}
