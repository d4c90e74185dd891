package org.kapfhir.decisionsupport.execution;

import java.util.HashMap;
import java.util.Map;
import org.hl7.elm.r1.Library;
import org.jspecify.annotations.Nullable;

/** The names that an expression can refer to while it is compiled, and their slots in the frame. */
final class Scope {
    /** A name's slot, and for a let the expression that is evaluated when it is first asked for. */
    record Binding(int slot, @Nullable Step let) {}

    final Library library;
    private final @Nullable Scope outer;
    private final int[] slots;
    private final Map<String, Binding> names = new HashMap<>();

    Scope(Library library) {
        this(library, null, new int[1]);
    }

    private Scope(Library library, @Nullable Scope outer, int[] slots) {
        this.library = library;
        this.outer = outer;
        this.slots = slots;
    }

    Scope inner() {
        return new Scope(library, this, slots);
    }

    int bind(String name, @Nullable Step let) {
        int slot = slots[0];
        slots[0]++;
        names.put(name, new Binding(slot, let));
        return slot;
    }

    /** How many slots a frame needs for this scope and all inside it. */
    int slotCount() {
        return slots[0];
    }

    Binding find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Binding binding = scope.names.get(name);
            if (binding != null) {
                return binding;
            }
        }
        throw new NotCompilable("The name " + name);
    }
}
