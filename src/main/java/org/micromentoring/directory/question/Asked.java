package org.micromentoring.directory.question;

import java.util.List;
import java.util.Optional;
import org.micromentoring.directory.search.DirectoryQuery;

/**
 * What was made of the parameters.
 *
 * @param rows    one mentor a row, instead of as many beside each other as fit
 * @param unknown values that nobody offers or that mean nothing; they narrow nothing
 */
public record Asked(DirectoryQuery query, boolean rows, List<Unknown> unknown) {
    /**
     * @param parameter name as in the address
     * @param value     as given, at most 255 characters
     * @param nearest   what was probably meant, as one would write it
     */
    public record Unknown(String parameter, String value, Optional<String> nearest) {
    }
}
