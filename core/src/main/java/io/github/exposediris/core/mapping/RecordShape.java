package io.github.exposediris.core.mapping;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A record of Java, by its canonical constructor. A component takes null unless it is a primitive. */
final class RecordShape<T> implements Shape<T> {
    private final Constructor<T> constructor;
    private final List<Parameter> parameters;

    RecordShape(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        parameters = Arrays.stream(components).map(RecordShape::parameter).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    private static Parameter parameter(RecordComponent component) {
        Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
        return new Parameter(component.getName(), boxed, !component.getType().isPrimitive(), false);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public T create(List<@Nullable Object> values, IntPredicate given) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalArgumentException("the record refused a row", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the record cannot be made", e);
        }
    }
}
