package io.dealwire.entity.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.Tagging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompanyDirectoryTest {

    private static final String TEXT = "The company Quorvex Ltd rose.";

    private final CompanyDirectory directory = new CompanyDirectory();

    @Test
    void anAddedCompanyIsFoundInTheNextArticle() {
        assertThat(companies()).containsExactly("quorvex");

        directory.put("acme", company("Quorvex"));

        assertThat(companies()).containsExactly("acme");
    }

    @Test
    void aChangedCompanyIsFoundByItsNewNameOnly() {
        directory.put("acme", company("Quorvex"));
        directory.current();
        directory.put("acme", company("Talbridge"));

        assertThat(companies()).containsExactly("quorvex");
        assertThat(Tagging.companies(new ArticleTagger(directory.current())
                        .tag(Tagging.article("", "The company Talbridge Ltd rose."))))
                .containsExactly("acme");
    }

    @Test
    void aRemovedCompanyIsNotFound() {
        directory.put("acme", company("Quorvex"));
        directory.current();
        directory.remove("acme");

        assertThat(companies()).containsExactly("quorvex");
    }

    @Test
    void nothingIsRebuiltWhenNothingChanges() {
        directory.put("acme", company("Quorvex"));
        CompanyIndex before = directory.current();
        directory.put("acme", company("Quorvex"));

        assertThat(directory.current()).isSameAs(before);
    }

    @Test
    void theVersionSaysWhichCompaniesAreInIt() {
        directory.put("acme", company("Quorvex"));
        String one = directory.current().version();
        directory.put("other", company("Talbridge"));
        String two = directory.current().version();
        directory.remove("other");

        assertThat(two).isNotEqualTo(one);
        assertThat(directory.current().version()).isEqualTo(one);
        assertThat(CompanyIndex.of(Map.of("acme", company("Quorvex"))).version())
                .isEqualTo(one);
    }

    @Property(tries = 50)
    void whateverTheChangesTheIndexIsThatOfTheCompaniesLeft(
            @ForAll @Size(max = 40) List<@IntRange(min = -5, max = 5) Integer> changes) {
        CompanyDirectory changing = new CompanyDirectory();
        Map<String, Company> left = new HashMap<>();
        int step = 0;
        for (int change : changes) {
            String id = "id" + Math.abs(change);
            if (change < 0) {
                changing.remove(id);
                left.remove(id);
            } else {
                Company company = company("Quorvex" + change + (step % 2 == 0 ? "" : " Two"));
                changing.put(id, company);
                left.put(id, company);
            }
            if (step++ % 3 == 0) {
                changing.current();
            }
        }

        String text =
                "Quorvex0 Ltd, Quorvex1 Ltd, Quorvex2 Ltd, Quorvex3 Two Ltd, Quorvex4 Two Ltd and Quorvex5 Ltd rose.";
        assertThat(new ArticleTagger(changing.current()).tag(Tagging.article("", text)))
                .isEqualTo(new ArticleTagger(CompanyIndex.of(left)).tag(Tagging.article("", text)));
    }

    private List<String> companies() {
        return Tagging.companies(new ArticleTagger(directory.current()).tag(Tagging.article("", TEXT)));
    }

    private static Company company(String name) {
        return Company.newBuilder().setName(name).build();
    }
}
