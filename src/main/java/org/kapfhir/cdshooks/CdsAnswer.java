package org.kapfhir.cdshooks;

import java.util.List;

/** What a service answers. */
record CdsAnswer(List<Card> cards) {}
