package io.dealwire.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes articles of one template with other names and figures: the same words, yet each a story of its own. All names are
 * invented.
 */
public final class LookAlikes {

    private record Template(String title, String body) {}

    private static final List<Template> TEMPLATES = List.of(
            new Template("%1$s quarterly profit up %2$d pct", """
                    %1$s reported a quarterly profit of $%3$d million on Thursday, %2$d percent more than a year before.

                    Revenue of the maker of %5$s came to $%4$d million, the company said in a statement. Analysts polled by this
                    newspaper had expected $%6$d million on average. Earnings per share stood at $%7$d.%2$d.

                    For the year as a whole the company stuck to its forecast of revenue between $%8$d million and $%9$d million.
                    Costs of energy and freight had fallen, it said, while wages had gone up. A conference call with the chief
                    executive was to start at 1500 GMT. The shares were up %7$d percent in early trading.
                    """),
            new Template("Shares of %1$s fall %7$d pct after downgrade", """
                    Shares of %1$s fell %7$d percent to $%2$d.%3$d on Thursday after a broker took the maker of %5$s off its list of
                    favourites.

                    The broker set a price target of $%6$d and said that it expected revenue of $%4$d million this year instead of
                    $%8$d million. Trading volume was %7$d times the average of the past month.

                    The stock was among the weakest of its index. The company did not answer a request for comment outside
                    business hours. It will report its results for the quarter on the last Tuesday of the month, when analysts
                    on average expect earnings of %3$d cents a share.
                    """),
            new Template("%1$s raises dividend to %3$d cents", """
                    The board of %1$s has proposed to raise the dividend by %7$d cents to %3$d cents a share, the maker of %5$s said
                    on Thursday.

                    Together with a programme to buy back shares for $%6$d million, holders would get $%4$d million this year,
                    against $%2$d million the year before. The annual meeting is to decide in five weeks' time.

                    The company has paid a dividend every year since it went public %2$d years ago. Its chief financial officer said
                    that the balance sheet was strong enough for both, and for investments of $%8$d million in new plants as well.
                    Net debt stood at $%9$d million at the end of the quarter.
                    """),
            new Template("%1$s to cut %8$d jobs", """
                    %1$s will cut %8$d jobs, or %7$d percent of its staff, over the next two years because of weak demand for %5$s,
                    the company said on Thursday.

                    The programme will cost $%3$d million, most of it this year, and is to save $%2$d million a year from then on.
                    The company hopes to do without forced dismissals and will offer early retirement to workers above the age
                    of 58. Talks with the unions begin next week.

                    A spokesman for the union said that the workers were paying for mistakes of the management. The company employs
                    %9$d people at %7$d sites. Its shares rose %7$d percent on the news to $%6$d.
                    """),
            new Template("%1$s says fire at plant is out", """
                    A fire at a plant of %1$s was put out on Thursday after %7$d hours, the fire brigade said. Nobody was hurt.

                    The fire had started in a hall where %5$s are packed. About %2$d workers were brought to safety. The damage was put
                    at $%3$d million by the company, which said that deliveries to customers would not be affected.

                    The plant employs %8$d people and is one of %7$d that the company runs in the country. The police have begun to look
                    into the cause. A year ago a smaller fire at the same site had stopped work for %7$d days and cost $%6$d million.
                    """));

    private static final List<String> FIRST_NAMES = List.of(
            "Aldermoor", "Brackwater", "Castellane", "Dunmarrow", "Eskdale", "Farrowby", "Glimmerton", "Hollins");
    private static final List<String> LAST_NAMES = List.of("Plastics", "Ceramics", "Tooling", "Fibres", "Optics");
    private static final List<String> GOODS = List.of(
            "garden furniture",
            "bicycle chains",
            "kitchen tiles",
            "safety glasses",
            "roof windows",
            "water meters",
            "door locks",
            "paper bags");

    private LookAlikes() {}

    /** Eight articles of each of five templates, all published within two days from a moment. */
    public static List<LabelledArticle> make(long seed, Instant from) {
        List<LabelledArticle> articles = new ArrayList<>();
        for (int template = 0; template < TEMPLATES.size(); template++) {
            for (int number = 0; number < FIRST_NAMES.size(); number++) {
                articles.add(article(template, number, seed, from));
            }
        }
        return articles;
    }

    private static LabelledArticle article(int template, int number, long seed, Instant from) {
        Random random = new Random(seed + 100L * template + number);
        // Another last name for each template: a company makes news once.
        String company = FIRST_NAMES.get(number) + " " + LAST_NAMES.get(template);
        Object[] facts = {
            company,
            10 + random.nextInt(80),
            15 + random.nextInt(80),
            100 + random.nextInt(800),
            GOODS.get((number + template) % GOODS.size()),
            100 + random.nextInt(300),
            2 + random.nextInt(7),
            1000 + random.nextInt(3000),
            4000 + random.nextInt(4000)
        };
        String id = "look-alike-" + (template + 1) + "-" + (number + 1);
        return new LabelledArticle(
                new GoldArticle(id, Optional.of(id), Optional.of("look-alike"), Optional.empty()),
                "Outlet " + (1 + random.nextInt(9)),
                String.format(TEMPLATES.get(template).title(), facts),
                String.format(TEMPLATES.get(template).body(), facts).strip(),
                from.plus(Duration.ofMinutes(random.nextInt(2 * 24 * 60))));
    }
}
