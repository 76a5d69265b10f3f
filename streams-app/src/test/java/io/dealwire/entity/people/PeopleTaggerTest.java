package io.dealwire.entity.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.PersonTag;
import io.dealwire.entity.Tagging;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTaggerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nokia Chief Executive Anna Lindqvist said so.|Anna Lindqvist|Chief Executive|nokia",
                "Xiaomi CEO and chairman Wei Quorv said so.|Wei Quorv|CEO and chairman|xiaomi",
                "Anna Lindqvist, chief executive of Nokia, said so.|Anna Lindqvist|chief executive|nokia",
                "Anna Lindqvist, the chairman of Nokia, said so.|Anna Lindqvist|chairman|nokia",
                "Anna Lindqvist, Nokia's former chief executive, said so.|Anna Lindqvist|former chief executive|nokia",
                "Nokia's chief financial officer, Anna M. Lindqvist, said so.|Anna M. Lindqvist|chief financial officer|nokia",
            })
    void peopleAreFoundWithRoleAndCompany(String body, String name, String role, String company) {
        List<PersonTag> people = Tagging.tags(body).getPeople();

        assertThat(people).hasSize(1);
        assertThat(people.get(0).getName()).isEqualTo(name);
        assertThat(people.get(0).getRole()).isEqualTo(role);
        assertThat(people.get(0).getCompanyId()).isEqualTo(company);
    }

    @Test
    void laterMentionsBySurnameLinkToTheFirst() {
        PersonTag person = Tagging.tags("Anna Lindqvist sold. Lindqvist also bought.")
                .getPeople()
                .get(0);

        assertThat(person.getMentions()).hasSize(2);
        assertThat(person.getRole()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nokia Oyj said so.",
                "They met in New York on Friday.",
                "John Deere sold tractors; Deere & Co fell."
            })
    void companiesAndPlacesAreNoPeople(String body) {
        assertThat(Tagging.tags(body).getPeople()).isEmpty();
    }
}
