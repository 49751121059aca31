package org.micromentoring.program.pair;

/**
 * Somebody reports to somebody.
 *
 * @param employeeKey user key
 * @param managerKey  user key
 */
public record Reporting(String employeeKey, String managerKey) {
    String digest() {
        return Fingerprint.digest(employeeKey, managerKey);
    }
}
