package io.dealwire.query;

import org.apache.kafka.streams.state.HostInfo;

/** Where an instance answers queries. */
record Address(String host, int port) {

    static Address of(HostInfo info) {
        return new Address(info.host(), info.port());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
