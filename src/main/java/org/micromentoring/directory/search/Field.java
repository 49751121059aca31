package org.micromentoring.directory.search;

/** What a filter compares as a whole: codes, or what people typed in normalised form. */
public enum Field {
    FORMAT, CHANNEL, LANGUAGE, DEPARTMENT, LOCATION
}
