/**
 * What administrators of the wiki decide: who takes part, who looks after it, within which limits.
 * Top floor: may know every feature; nothing may know it.
 */
package org.micromentoring.admin;
