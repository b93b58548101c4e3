package org.tocsin.store;

import java.sql.SQLException;

/** Something done with a session. */
@FunctionalInterface
interface SqlWork<T> {
    T run(Session session) throws SQLException;
}
