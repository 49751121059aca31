package org.micromentoring.confluence.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The one shape of an error.
 *
 * @param key   key of the message, stable for scripts
 * @param text  the message in the caller's language
 * @param field name of the field to blame; empty when none is
 */
public record Fault(@JsonProperty("key") String key, @JsonProperty("text") String text, @JsonProperty("field") String field) {
}
