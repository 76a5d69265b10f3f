package io.dealwire.embedded;

import java.util.List;

/** What somebody does with a running stack, told in four lines: look, publish, query, stop. */
record NextSteps(Part broker, Part registry, Part queries) {

    /**
     * A part of the stack that commands have to find.
     *
     * @param address where it is, as commands take it
     * @param expected whether commands look for it there by themselves
     */
    record Part(String address, boolean expected) {

        private String named(String option) {
            return expected ? "" : " " + option + " " + address;
        }
    }

    List<String> lines() {
        return List.of(
                "  Look     " + queries.address() + "/  (the page, in a browser)",
                "  Publish  dealwire publish articles.jsonl" + broker.named("--bootstrap")
                        + registry.named("--registry"),
                "  Query    dealwire query deals" + queries.named("--url"),
                "  Stop     Ctrl-C");
    }
}
