/** Code tables with editions: which classes, tiers and regions are registered is a question asked of a table. */
package org.computeid.identifier.code;
