/**
 * What every scheduled job shares: when it may work, and how its failures end.
 * Must not know what any job does.
 */
package org.micromentoring.confluence.job;
