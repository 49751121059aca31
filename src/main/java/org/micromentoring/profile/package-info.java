/**
 * Who offers what: one profile a person, what they help with and learn, when they work, and who may see it.
 * Must not know the directory, requests or engagements: they are told of changes and ask for records.
 */
package org.micromentoring.profile;
