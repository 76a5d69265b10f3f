package io.dealwire.query.cluster;

import org.apache.kafka.streams.state.HostInfo;

/** Where an instance answers queries. */
public record Address(String host, int port) {

    public static Address of(HostInfo info) {
        return new Address(info.host(), info.port());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
