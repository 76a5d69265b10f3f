package io.dealwire.ops.topics;

import io.dealwire.ops.topics.TopicsReport.SubjectLine;
import io.dealwire.serde.registry.RegistryClient;
import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.SubjectVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the subjects of the public topics into the registry. The compatibility of each is set for the subject itself,
 * and before any schema: registries differ in their global one, and some have none.
 */
final class SubjectAdmin {

    /** Every version can read every other, in both directions. */
    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final String UNSET = "the registry's global one";

    private final RegistryClient registry;

    SubjectAdmin(RegistryClient registry) {
        this.registry = registry;
    }

    SubjectLine describe(WantedSubject wanted) {
        Optional<SubjectVersion> latest = registry.latest(wanted.subject());
        List<Difference> differences = differences(wanted, latest);
        Outcome outcome =
                latest.isEmpty() ? Outcome.MISSING : differences.isEmpty() ? Outcome.AS_WANTED : Outcome.DIFFERS;
        return line(wanted, outcome, latest, List.of(), differences, Optional.empty());
    }

    SubjectLine create(WantedSubject wanted) {
        SubjectLine before = describe(wanted);
        if (before.outcome().good()) {
            return before;
        }
        boolean compatibilityFirst = registry.setCompatibility(wanted.subject(), COMPATIBILITY);
        try {
            registry.register(wanted.subject(), wanted.schema());
        } catch (RegistryRefusedException e) {
            if (!e.incompatible()) {
                throw e;
            }
            return line(
                    wanted,
                    Outcome.REFUSED,
                    registry.latest(wanted.subject()),
                    List.of(),
                    before.differences(),
                    Optional.of(e.getMessage()));
        }
        if (!compatibilityFirst) {
            registry.setCompatibility(wanted.subject(), COMPATIBILITY);
        }
        Outcome outcome = before.outcome() == Outcome.MISSING ? Outcome.CREATED : Outcome.CHANGED;
        List<Difference> changed = outcome == Outcome.CREATED ? List.of() : before.differences();
        return line(wanted, outcome, registry.latest(wanted.subject()), changed, List.of(), Optional.empty());
    }

    private List<Difference> differences(WantedSubject wanted, Optional<SubjectVersion> latest) {
        List<Difference> differences = new ArrayList<>();
        Optional<String> compatibility = registry.compatibility(wanted.subject());
        if (!compatibility.equals(Optional.of(COMPATIBILITY))) {
            differences.add(new Difference("compatibility", COMPATIBILITY, compatibility.orElse(UNSET)));
        }
        // A later release may have registered a later version: ours only has to be among them.
        if (latest.isPresent()
                && registry.idOf(wanted.subject(), wanted.schema()).isEmpty()) {
            differences.add(new Difference(
                    "schema", "that of this release", "version " + latest.get().version() + ", another"));
        }
        return differences;
    }

    private static SubjectLine line(
            WantedSubject wanted,
            Outcome outcome,
            Optional<SubjectVersion> latest,
            List<Difference> changes,
            List<Difference> differences,
            Optional<String> refusal) {
        return new SubjectLine(
                wanted.subject(), outcome, latest.map(SubjectVersion::version), changes, differences, refusal);
    }
}
