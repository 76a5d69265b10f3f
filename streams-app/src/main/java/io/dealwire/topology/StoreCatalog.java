package io.dealwire.topology;

import io.dealwire.config.Settings;
import io.dealwire.layout.InternalTopics;
import io.dealwire.layout.Names;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import java.util.List;
import java.util.Optional;

/** Every state store: what it holds and which topic decides on its partitions. */
public final class StoreCatalog {

    /**
     * A state store.
     *
     * @param name its name, from {@link Stores}
     * @param source the topic whose partitions its partitions follow
     * @param global whether every instance holds all of it
     * @param keyed how its keys are made, in words
     * @param description what it holds, in words
     */
    public record Store(String name, String source, boolean global, String keyed, String description) {

        /**
         * The key that decides on a key's partition: the part before the bar for a key of two parts.
         *
         * @return empty for a store whose records were sent to their partitions by something else than a key
         */
        public Optional<String> routingKey(String key) {
            if (name.equals(Stores.STORY_FINGERPRINTS)) {
                return Optional.empty();
            }
            return Optional.of(composed() ? StoreKey.parse(key).routing() : key);
        }

        /** Whether its keys are made as a {@link StoreKey}. */
        public boolean composed() {
            return keyed.contains("|");
        }
    }

    private final List<Store> stores;

    public StoreCatalog(Settings settings) {
        Topics topics = Topics.under(settings.topics().prefix());
        String application = settings.streams().applicationId();
        String changes = InternalTopics.repartition(application, Names.COUNT_CHANGES);
        String raw = topics.articlesRaw();
        stores = List.of(
                new Store(Stores.COMPANIES, topics.companies(), true, "companyId", "The company reference"),
                new Store(Stores.STORY_ARTICLES, raw, false, "articleId", "Every article's place in its story"),
                new Store(Stores.STORY_MEMBERS, raw, false, "articleId|articleId", "What articles are to each other"),
                new Store(
                        Stores.STORY_FINGERPRINTS,
                        topics.storyProbes(),
                        false,
                        "band|articleId|version",
                        "Fingerprints"),
                new Store(Stores.ARTICLES, raw, false, "articleId", "What is known of every article"),
                new Store(Stores.DEAL_REPORTS, raw, false, "articleId", "What heads report to the ledger"),
                new Store(
                        Stores.DEAL_LEDGER,
                        topics.dealMail(),
                        false,
                        "deal key",
                        "Reports and deals by principal parties"),
                new Store(Stores.DEALS, topics.deals(), false, "dealId", "The deals"),
                new Store(Stores.DEALS_TOLD, topics.deals(), false, "dealId", "What events have told of the deals"),
                new Store(
                        Stores.DEALS_WAITING, topics.deals(), false, "dealId", "What is heard of deals late and waits"),
                new Store(Stores.DEAL_EVENTS, topics.deals(), false, "dealId|number", "What became known of the deals"),
                new Store(Stores.COMPANY_DEALS, changes, false, "companyId|dealId", "What each deal adds to a company"),
                new Store(
                        Stores.COMPANY_LATEST,
                        changes,
                        false,
                        "companyId|time|dealId",
                        "What each deal adds to a company, latest first"),
                new Store(
                        Stores.COMPANY_PAST,
                        InternalTopics.repartition(application, Names.COUNT_PAST_CHANGES),
                        false,
                        "companyId|dealId",
                        "What each deal has added to a company since when"),
                new Store(Stores.COMPANY_COUNTS, changes, false, "companyId", "Deals counted by company"));
    }

    /** All stores. */
    public List<Store> all() {
        return stores;
    }

    /** The store of a name, if there is one. */
    public Optional<Store> find(String name) {
        return stores.stream().filter(store -> store.name().equals(name)).findFirst();
    }

    /**
     * The store of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Store store(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no store " + name));
    }
}
