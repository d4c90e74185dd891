package org.kapfhir.decisionsupport.execution;

import org.jspecify.annotations.Nullable;

/** A function of the logic. Its operands are the first slots of its frame. */
final class CompiledFunction {
    /** Linked last: a call may be compiled while the function still is. */
    private @Nullable Step body;

    private int slots;

    void link(Step linkedBody, int slotCount) {
        this.body = linkedBody;
        this.slots = slotCount;
    }

    Frame frame(Frame caller) {
        return new Frame(caller.evaluation, slots);
    }

    @Nullable
    Object run(Frame frame) {
        Step linked = body;
        if (linked == null) {
            throw new IllegalStateException("A function runs before it is linked");
        }
        return linked.run(frame);
    }
}
