/**
 * REST modules of plugins on Jersey 2, with the product's rules of access and against forgery.
 * It knows nothing of what the resources do.
 */
package org.micromentoring.host.rest;
