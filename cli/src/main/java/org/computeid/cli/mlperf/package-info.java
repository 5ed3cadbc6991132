/** Reads the system descriptions that vendors publish with MLPerf results: free text in, counted units out, never a guess. */
package org.computeid.cli.mlperf;
