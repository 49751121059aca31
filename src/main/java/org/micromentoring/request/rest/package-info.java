/**
 * Needs and requests over REST: the resources and the shapes of their JSON.
 * Must hold no rule: who may do what is decided by the use cases.
 */
package org.micromentoring.request.rest;
