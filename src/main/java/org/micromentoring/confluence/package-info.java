/**
 * The only room for people, permissions, spaces, texts, templates and read-only mode: thin adapters, one host service each.
 * Must not know any feature.
 */
package org.micromentoring.confluence;
