package org.micromentoring.skill.vocabulary;

/**
 * View of {@code skill/import.html.vm}.
 *
 * @param esco something came from the ESCO classification
 */
public record ImportView(String context, boolean esco) {
}
