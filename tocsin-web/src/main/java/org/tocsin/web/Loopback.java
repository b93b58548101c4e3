package org.tocsin.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether an address is reached from this machine only. */
final class Loopback {
    private Loopback() {}

    static boolean is(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
