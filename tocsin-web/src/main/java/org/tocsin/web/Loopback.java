package org.tocsin.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether an address is reached from this machine only. */
public final class Loopback {
    private Loopback() {}

    /** Whether it is; a name that nobody knows is not. */
    public static boolean is(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
