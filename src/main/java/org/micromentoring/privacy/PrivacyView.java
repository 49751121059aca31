package org.micromentoring.privacy;

/**
 * View of {@code privacy/privacy.html.vm}.
 *
 * @param data     address of the exported file
 * @param userName what has to be typed to erase
 */
public record PrivacyView(String data, String userName) {
}
