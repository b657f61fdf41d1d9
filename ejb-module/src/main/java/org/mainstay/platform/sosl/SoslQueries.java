package org.mainstay.platform.sosl;

import java.util.List;
import org.mainstay.platform.soql.SoqlAnswer;

/** The door for searches in SOSL, for whoever is logged in. */
public interface SoslQueries {

    /**
     * Looks for words, phrases and beginnings of words ({@code acm*}) in searchable fields.
     *
     * @return what was found of each kind, in the order of the search
     * @throws org.mainstay.platform.error.BusinessException MALFORMED_QUERY when the search cannot be read, and what
     *     queries refuse
     */
    List<SoqlAnswer.Records> search(String sosl);
}
