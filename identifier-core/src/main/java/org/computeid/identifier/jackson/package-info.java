/**
 * Identifiers in the documents of others: Jackson 2 reads and writes them as texts. Jackson is optional; who does not have
 * it leaves this package alone.
 */
package org.computeid.identifier.jackson;
