/**
 * Benchmarks: our way against others on the same data in the same run, so that only ratios count.
 * Must not be packed into anything that ships.
 */
package org.micromentoring.bench;
