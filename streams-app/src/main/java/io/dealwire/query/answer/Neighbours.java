package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.query.cluster.Address;
import io.dealwire.query.cluster.Backend;

/** This instance and the others that it knows, by their addresses. */
public final class Neighbours {

    private Neighbours() {}

    public static JsonNode of(Backend backend) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("self", backend.cluster().self().toString());
        body.put("state", backend.health().state().name());
        backend.cluster().others().stream().map(Address::toString).sorted().forEach(body.putArray("others")::add);
        return body;
    }
}
