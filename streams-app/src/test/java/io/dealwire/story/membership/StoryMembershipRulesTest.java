package io.dealwire.story.membership;

import static io.dealwire.story.Texts.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMailKind;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.story.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryMembershipRulesTest {

    private static final RawArticle ARTICLE = Texts.article("fjordwire", "Headline", Texts.TAKEOVER, MONDAY);

    private final MemoryStoryStore store = new MemoryStoryStore();
    private final StoryMembershipRules rules = new StoryMembershipRules(store, 4);

    @Test
    void whatRetiresLeavesAllBandsThatHoldIt() {
        Set<String> held = keys(rules.publish("a", ARTICLE, new RawPosition(0, 7L), false), StoryProbeKind.PUT);

        List<StoryMessage> sends = rules.retire("a");

        assertThat(keys(sends, StoryProbeKind.REMOVE)).isNotEmpty().isEqualTo(held);
        assertThat(store.places()).isEmpty();
    }

    @Test
    void anUnchangedArticleIsHandedOnOnlyWhenItIsToBeReadAgain() {
        rules.publish("a", ARTICLE, new RawPosition(0, 7L), false);

        assertThat(rules.publish("a", ARTICLE, new RawPosition(0, 8L), false)).isEmpty();
        assertThat(rules.publish("a", ARTICLE, new RawPosition(0, 9L), true))
                .singleElement()
                .isInstanceOfSatisfying(StoryMessage.Output.class, output -> {
                    assertThat(output.article().orElseThrow().getArticle()).isEqualTo(ARTICLE);
                    assertThat(output.article().orElseThrow().getRaw().getOffset())
                            .isEqualTo(9);
                    assertThat(output.article().orElseThrow().getVersion()).isEqualTo(7);
                });
    }

    @Test
    void whatRetiresTellsNoOtherArticle() {
        rules.publish("a", ARTICLE, new RawPosition(0, 7L), false);
        rules.deliver("a", tie(7));

        List<StoryMessage> sends = rules.retire("a");

        assertThat(store.ties("a")).isEmpty();
        assertThat(sends).noneMatch(StoryMessage.Mail.class::isInstance);
        assertThat(sends)
                .filteredOn(StoryMessage.Output.class::isInstance)
                .singleElement()
                .satisfies(send -> assertThat(((StoryMessage.Output) send)
                                .article()
                                .orElseThrow()
                                .getExpired())
                        .isTrue());
    }

    @Test
    void whoFollowsARetiredVersionHearsThatItIsGone() {
        rules.publish("a", ARTICLE, new RawPosition(0, 7L), false);
        rules.retire("a");

        assertThat(rules.deliver("a", tie(7))).singleElement().satisfies(send -> {
            assertThat(send.articleId()).isEqualTo("b");
            StoryMail mail = ((StoryMessage.Mail) send).mail();
            assertThat(mail.getKind()).isEqualTo(StoryMailKind.GONE);
            assertThat(mail.getFromVersion()).isEqualTo(7);
        });
    }

    @Test
    void whatIsNotThereRetiresWithoutAWord() {
        rules.deliver("a", tie(7));

        assertThat(rules.retire("a")).isEmpty();
        assertThat(store.places()).isEmpty();
        assertThat(store.ties("a")).isEmpty();
    }

    private static StoryMail tie(long version) {
        return StoryMail.newBuilder()
                .setKind(StoryMailKind.TIE)
                .setFrom("b")
                .setFromVersion(1)
                .setToVersion(version)
                .setStoryId("a")
                .setFollows(true)
                .setMember(true)
                .setSource("courier")
                .setPublishedAt(MONDAY.plusSeconds(60))
                .build();
    }

    private static Set<String> keys(List<StoryMessage> sends, StoryProbeKind kind) {
        return sends.stream()
                .filter(StoryMessage.Probe.class::isInstance)
                .map(StoryMessage.Probe.class::cast)
                .filter(send -> send.probe().getKind() == kind)
                .map(StoryMessage.Probe::recordKey)
                .collect(Collectors.toSet());
    }
}
