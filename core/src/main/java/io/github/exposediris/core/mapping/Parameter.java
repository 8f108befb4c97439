package io.github.exposediris.core.mapping;

import org.jetbrains.exposed.v1.core.dao.id.EntityID;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a constructor.
 *
 * @param name as the class names it
 * @param type what it takes, never a primitive
 * @param nullable whether it takes null
 * @param optional whether it has a default
 */
record Parameter(String name, Class<?> type, boolean nullable, boolean optional) {
    /** That value as the parameter takes it. */
    @Nullable Object accepted(@Nullable Object value) {
        Object bare = value instanceof EntityID<?> key && !EntityID.class.isAssignableFrom(type) ? key.getValue() : value;
        if (bare == null && !nullable) {
            throw new IllegalArgumentException("The field of " + name + " is NULL, and the parameter takes no null.");
        }
        if (bare != null && !type.isInstance(bare)) {
            throw new IllegalArgumentException("The field of " + name + " is of " + bare.getClass().getName() + ", and the parameter takes "
                    + type.getName() + ".");
        }
        return bare;
    }
}
