package io.github.exposediris.embedded.h2;

import io.github.exposediris.embedded.vector.VectorText;
import org.h2.api.JavaObjectSerializer;

/** Gives the engine's Java objects, which are all vectors, to JDBC as their text. Created by the engine. */
public final class VectorSerializer implements JavaObjectSerializer {
    /** For the engine. */
    public VectorSerializer() {}

    @Override
    public byte[] serialize(Object vector) {
        throw new UnsupportedOperationException("Vectors come into the engine by TO_VECTOR only.");
    }

    @Override
    public Object deserialize(byte[] packed) {
        return VectorText.format(packed);
    }
}
