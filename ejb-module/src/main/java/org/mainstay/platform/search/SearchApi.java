package org.mainstay.platform.search;

import java.util.List;

/** The door for whoever is logged in and looks for records without knowing where they are. */
public interface SearchApi {

    /** Records of one answer, at most. */
    int MOST = 200;

    /** When nobody says how many. */
    int USUAL = 20;

    /** Characters of a search. */
    int LONGEST = 1_000;

    /**
     * Finds records that have all of the words, each at the beginning of a word of a searchable field.
     *
     * @param text what to look for; when there is no word in it nothing is found
     * @param kinds REST paths or API names of the kinds to search; empty for all that the caller may read
     * @param limit 1 to {@value #MOST}
     * @return the best first
     * @throws org.mainstay.platform.error.BusinessException INVALID_PARAMETER when text or limit are out of bounds,
     *     INVALID_TYPE for an unknown kind, INSUFFICIENT_ACCESS for one that the caller may not read, QUERY_TOO_COSTLY
     */
    List<Hit> search(String text, List<String> kinds, int limit);
}
