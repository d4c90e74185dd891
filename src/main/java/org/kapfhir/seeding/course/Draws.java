package org.kapfhir.seeding.course;

import java.util.List;

/**
 * Chance from a seed.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014), written out because a cohort must be the same byte for byte on every Java
 * version, and those of the platform may change.
 */
final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param stream people of one cohort draw from streams of their own, so that one does not depend on another */
    Draws(long seed, int stream) {
        state = seed * 0xD1342543DE82EF95L + stream * 0xAF251AF3B0F025B5L;
        next();
    }

    /** Evenly distributed; both ends included. */
    int between(int lowest, int highest) {
        return lowest + (int) Math.floorMod(next(), (long) highest - lowest + 1);
    }

    /** Mostly near the mean, never further away than the spread. */
    int around(int mean, int spread) {
        return mean + (between(-spread, spread) + between(-spread, spread) + between(-spread, spread)) / 3;
    }

    boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
