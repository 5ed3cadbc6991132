/** What a run leaves behind: result.json, report.html, junit.xml, transcript.jsonl. */
package org.computeid.conformance.report;
