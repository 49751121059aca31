/**
 * Finding a mentor: index in memory, page, macro, marks. The one room that reads the tables of others (profile, skill,
 * claims), because a search is one question. Must not decide anything: what it shows may lag behind.
 */
package org.micromentoring.directory;
