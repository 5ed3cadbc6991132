/** Normalisation profiles: named, versioned documents that turn rates of several kinds into one number. */
package org.computeid.metering.profile;
