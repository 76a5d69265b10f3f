package io.dealwire.embedded.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
public final class Ports {

    private Ports() {}

    /**
     * The port to use.
     *
     * @param wanted a port, or 0 for any free one
     * @param what what listens there, as in "broker"
     * @param flag the option that chooses it
     * @throws StackException when the port wanted is taken
     */
    public static int choose(int wanted, String what, String flag) {
        try (ServerSocket probe = new ServerSocket()) {
            // A port whose last connections are still winding down is free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1);
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new StackException(
                    "Port " + wanted + " for the " + what + " is taken.",
                    "Choose another with " + flag + " PORT; " + flag + " 0 takes a free one.",
                    e);
        }
    }
}
