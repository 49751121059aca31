/**
 * Who may do what, held against one table that people read: roles x entry points x objects.
 * Knows the plugin only by its descriptor, its resources and what it answers.
 */
package org.micromentoring.host.strict.roles;
