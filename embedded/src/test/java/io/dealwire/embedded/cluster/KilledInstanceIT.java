package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.embedded.load.InventedDeal;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The only instance is killed in the middle of its work, and started again on what its stores hold. */
class KilledInstanceIT {

    /** Articles before the kill; as many come after it. More of them show how much a start has to restore. */
    private static final int ARTICLES = Integer.getInteger("dealwire.kill.articles", 400);

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    @BeforeEach
    void createTopics() {
        stack.createTopics();
    }

    @Test
    void everyDealIsCountedOnceAfterAKillInTheMiddle() throws Exception {
        // Given
        try (AppProcess instance = AppProcess.start(stack, folder)) {
            eventually().until(instance::isReady);
            stack.publish(InventedDeal.articles(0, ARTICLES));
            eventually().until(() -> count(instance, ARTICLES / 2) > 0);
            // When
            instance.kill();
        }
        stack.publish(InventedDeal.articles(ARTICLES, 2 * ARTICLES));
        try (AppProcess instance = AppProcess.start(stack, folder)) {
            eventually().until(instance::isReady);
            // Then
            stack.awaitAllRead();
            assertThat(IntStream.range(0, 2 * ARTICLES))
                    .allSatisfy(number -> assertThat(count(instance, number)).isEqualTo(1));
        }
    }

    private static int count(AppProcess instance, int number) {
        return instance.json("/api/v1/companies/" + new InventedDeal(number).buyerId() + "/counts")
                .path("total")
                .asInt();
    }
}
