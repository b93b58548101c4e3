package org.tocsin.web;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.Journal;

/** A case whose database goes away when a test says so. */
public final class AwayCase {
    /** When it goes away. */
    public enum When {
        /** It is there. */
        NEVER,
        /** It is gone, whatever is asked for. */
        NOW,
        /** When a decision has just been kept. */
        AFTER_A_DECISION,
        /** When a decision has just been kept, before it was told so. */
        IN_A_DECISION,
        /** When a decision was to be kept, which it is not. */
        BEFORE_A_DECISION
    }

    private volatile When when = When.NEVER;

    /** Goes away then. */
    public void go(When then) {
        when = then;
    }

    /** Is back. */
    public void comeBack() {
        when = When.NEVER;
    }

    CaseStore over(CaseStore store) {
        return proxy(CaseStore.class, store);
    }

    private <T> T proxy(Class<T> port, T real) {
        InvocationHandler handler = (self, method, values) -> answer(port, real, method, values);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private Object answer(Class<?> port, Object real, Method method, Object[] values) throws Throwable {
        boolean parts = port.equals(CaseStore.class) && !method.getName().equals("settings");
        boolean commit =
                port.equals(DecisionStore.Turn.class) && method.getName().equals("commit");
        if (when == When.NOW && !parts && !method.getName().equals("close")) {
            throw away(false);
        }
        if (commit && when == When.BEFORE_A_DECISION) {
            when = When.NOW;
            throw away(false);
        }
        Object result = invoked(real, method, values);
        if (commit && when == When.IN_A_DECISION) {
            when = When.NOW;
            throw away(true);
        }
        if (commit && when == When.AFTER_A_DECISION) {
            when = When.NOW;
        }
        Class<?> kind = method.getReturnType();
        boolean part =
                kind.isInterface() && kind.getName().startsWith("org.tocsin.ports.") && !kind.equals(Journal.class);
        return part ? wrapped(kind, result) : result;
    }

    private static Object invoked(Object real, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private Object wrapped(Class<?> kind, Object real) {
        return proxy((Class<Object>) kind, real);
    }

    private static CaseAwayException away(boolean open) {
        return new CaseAwayException(
                "cannot reach the database of tests: check that its server runs.", open, new SQLException());
    }
}
