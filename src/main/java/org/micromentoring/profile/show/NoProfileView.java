package org.micromentoring.profile.show;

/**
 * View of {@code profile/no-profile.html.vm}: the reader has no profile yet.
 *
 * @param address where to begin one
 */
public record NoProfileView(String text, String address) {
}
