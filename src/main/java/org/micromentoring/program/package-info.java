/**
 * Who may take part and within which limits; one evergreen program exists without set-up.
 * Must not know skills, profiles or requests.
 */
package org.micromentoring.program;
