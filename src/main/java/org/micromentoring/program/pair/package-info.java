/**
 * People whom the system never brings together: by one's own wish, by the program team, by the reporting line.
 * Must not know what they would be brought together in: requests, engagements, events ask here.
 */
package org.micromentoring.program.pair;
