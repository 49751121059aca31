/**
 * Questions to the directory as people and pages write them: names and codes in, a checked question out, and back into
 * an address. Must not know who asks or how the answer is shown.
 */
package org.micromentoring.directory.question;
