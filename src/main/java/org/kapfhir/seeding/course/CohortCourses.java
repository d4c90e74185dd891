package org.kapfhir.seeding.course;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All courses of a cohort, one after the other; a larger cohort of the same seed begins with the same people. */
public final class CohortCourses {
    private static final List<Story> STORIES = List.of(Story.values());

    private final long seed;
    private final int size;
    private final Instant reference;

    /** @param reference everything lies before it */
    public CohortCourses(long seed, int size, Instant reference) {
        this.seed = seed;
        this.size = size;
        this.reference = reference;
    }

    public Stream<Course> stream() {
        return IntStream.range(0, size).mapToObj(this::course);
    }

    private Course course(int position) {
        Story story = STORIES.get(Math.min(position, STORIES.size() - 1));
        Draws draws = new Draws(seed, position);
        String id = String.format(Locale.ROOT, "kap%d-%04d", seed, position + 1);
        if (ScreeningCandidate.is(story)) {
            Person candidate = ScreeningCandidate.person(story, id, reference, draws);
            CourseSketch sketch = new CourseSketch(candidate, story);
            ScreeningCandidate.write(story, sketch, reference, draws);
            return sketch.course();
        }
        CourseSketch sketch = new CourseSketch(Background.person(id, reference, draws), story);
        if (story == Story.ORDINARY_COURSE) {
            OrdinaryCourse.write(sketch, reference, draws);
        } else {
            SpecialCourse.write(story, sketch, reference, draws);
        }
        return sketch.course();
    }
}
