package org.micromentoring.privacy;

/**
 * Somebody is about to be forgotten; told inside the transaction, before the rows go.
 *
 * @param person user key
 */
public record PersonErased(String person) {
}
