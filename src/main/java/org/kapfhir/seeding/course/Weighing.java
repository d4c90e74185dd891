package org.kapfhir.seeding.course;

import java.time.Instant;

public record Weighing(String id, Instant at, int kg) {}
