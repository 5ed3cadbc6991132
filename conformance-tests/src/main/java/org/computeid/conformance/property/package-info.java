/** Properties: laws that need no expected answer, asked of the live product with values that jqwik draws and shrinks. */
package org.computeid.conformance.property;
