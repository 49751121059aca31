/**
 * What is kept about a person: hand it out, forget it, and forget by itself what has grown old.
 * Must not know any feature; each store brings its part as {@link org.micromentoring.kernel.PersonalData}.
 */
package org.micromentoring.privacy;
