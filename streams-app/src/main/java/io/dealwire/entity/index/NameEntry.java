package io.dealwire.entity.index;

/**
 * One name of one company in the index.
 *
 * @param company whose name it is; {@link IndexedCompany#NONE} for a name that is no company's
 * @param common whether the name means something else too and needs support
 * @param words number of its words
 * @param capitals whether it is an abbreviation, only found when written in capitals
 * @param formal whether it is an ordinary word that makes a name only with its legal form: Agenda Ltd
 * @param primary whether it is the company's display name, not one of its other names
 */
public record NameEntry(
        IndexedCompany company, boolean common, int words, boolean capitals, boolean formal, boolean primary) {

    public boolean blocks() {
        return company == IndexedCompany.NONE;
    }
}
