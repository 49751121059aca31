/**
 * Tomcat with the gates that every request passes: who may call what, which plugin servlet answers, which policy the browser gets.
 * It knows nothing of users' tables, wiki pages or how pages look.
 */
package org.micromentoring.host.web;
