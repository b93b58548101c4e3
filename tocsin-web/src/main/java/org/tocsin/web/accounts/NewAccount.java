package org.tocsin.web.accounts;

/** What may be wrong with a form that makes an account or sets a password. */
final class NewAccount {
    private static final int LONGEST = 80;

    private NewAccount() {}

    /** The key of the text that tells what is wrong; empty if nothing is. */
    static String problem(String name, String shown, String password, String again, Passwords passwords) {
        if (!name.strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,79}")) {
            return "account.name.wrong";
        }
        if (shown.isBlank() || shown.length() > LONGEST) {
            return "account.shown.wrong";
        }
        return password(password, again, name, passwords);
    }

    /** The same for a password alone. */
    static String password(String password, String again, String name, Passwords passwords) {
        if (!passwords.acceptable(password, name)) {
            return "account.password.weak";
        }
        return password.equals(again) ? "" : "account.password.differs";
    }
}
