/**
 * Puts the host together and starts it: one node in this JVM, more nodes as processes of their own.
 * The only room that knows all the others.
 */
package org.micromentoring.host.boot;
