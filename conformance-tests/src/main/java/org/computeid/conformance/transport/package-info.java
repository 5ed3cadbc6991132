/** How lines reach a product and come back: child processes, Java subjects, clocks, restarts, and who is to blame. */
package org.computeid.conformance.transport;
