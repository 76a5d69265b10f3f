package io.dealwire.embedded;

import java.util.List;

/**
 * What somebody does with a running stack, told in four lines: look, publish, query, stop. The commands are as short as they can be: where a
 * part has the port that commands expect, they do not name it.
 *
 * @param brokers where the broker is, as {@code host:port}
 * @param brokerExpected whether it has the port that commands expect
 * @param registry address of the schema registry
 * @param registryExpected whether it has the port that commands expect
 * @param queries address of the instance
 * @param queriesExpected whether it has the port that commands expect
 */
record NextSteps(
        String brokers,
        boolean brokerExpected,
        String registry,
        boolean registryExpected,
        String queries,
        boolean queriesExpected) {

    List<String> lines() {
        return List.of(
                "  Look     " + queries + "/  (the page, in a browser)",
                "  Publish  dealwire publish articles.jsonl" + (brokerExpected ? "" : " --bootstrap " + brokers)
                        + (registryExpected ? "" : " --registry " + registry),
                "  Query    dealwire query deals" + (queriesExpected ? "" : " --url " + queries),
                "  Stop     Ctrl-C");
    }
}
