package org.kapfhir.cdshooks;

/**
 * Who calls.
 *
 * @param name the registered issuer
 * @param readsStore whether records of this server's own store may be read for this caller
 */
record CdsCaller(String name, boolean readsStore) {}
