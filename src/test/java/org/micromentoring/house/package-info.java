/**
 * Rules that hold the house together, read from the sources, the descriptor, the texts and the templates themselves.
 * Nothing here knows a feature: a new room is held to the rules as soon as its folder exists.
 */
package org.micromentoring.house;
