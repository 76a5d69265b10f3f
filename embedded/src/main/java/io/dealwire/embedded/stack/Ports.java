package io.dealwire.embedded.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address. */
public final class Ports {

    /**
     * Free ports are chosen from here, below those that systems give to whoever connects to somewhere (from 32,768 on Linux,
     * 49,152 elsewhere): until its process listens on it, a port from there might be somebody else's.
     */
    private static final int FIRST = 10_000;

    private static final int LAST = 32_767;

    private static final int MOST_TRIES = 100;

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
        try {
            return wanted == 0 ? free() : probe(wanted);
        } catch (IOException e) {
            throw new StackException(
                    "Port " + wanted + " for the " + what + " is taken.",
                    "Choose another with " + flag + " PORT; " + flag + " 0 takes a free one.",
                    e);
        }
    }

    private static int free() throws IOException {
        for (int number = 0; number < MOST_TRIES; number++) {
            try {
                return probe(ThreadLocalRandom.current().nextInt(FIRST, LAST + 1));
            } catch (IOException e) {
                // Taken: another one.
            }
        }
        return probe(0);
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            // A port whose last connections are still winding down is free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return probe.getLocalPort();
        }
    }
}
