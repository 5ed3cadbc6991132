/** The code of the pages in docs/guide, word for word, and the tests that run it. */
package org.computeid.identifier.guide;
