package io.github.exposediris.core.mapping;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import kotlin.jvm.JvmClassMappingKt;
import kotlin.reflect.KClass;
import kotlin.reflect.KFunction;
import kotlin.reflect.KParameter;
import kotlin.reflect.full.KClasses;
import kotlin.reflect.jvm.KCallablesJvm;
import kotlin.reflect.jvm.ReflectJvmMapping;
import org.jspecify.annotations.Nullable;

/** A Kotlin class, by its primary constructor, whose defaults are kept where a query has no such field. */
final class KotlinShape<T> implements Shape<T> {
    private final KFunction<T> constructor;
    private final List<Parameter> parameters;

    KotlinShape(Class<T> type) {
        KClass<T> kotlin = JvmClassMappingKt.getKotlinClass(type);
        @Nullable KFunction<T> primary = KClasses.getPrimaryConstructor(kotlin);
        if (primary == null) {
            throw new IllegalArgumentException(type.getName() + " has no primary constructor; map its rows by a function.");
        }
        constructor = primary;
        KCallablesJvm.setAccessible(constructor, true);
        parameters = constructor.getParameters().stream().map(KotlinShape::parameter).toList();
    }

    private static Parameter parameter(KParameter parameter) {
        boolean nullable = parameter.getType().isMarkedNullable();
        Type type = ReflectJvmMapping.getJavaType(parameter.getType());
        Class<?> raw = type instanceof Class<?> plain ? plain
                : type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
        Class<?> boxed = MethodType.methodType(raw).wrap().returnType();
        return new Parameter(Objects.requireNonNull(parameter.getName()), boxed, nullable, parameter.isOptional());
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public T create(List<@Nullable Object> values, IntPredicate given) {
        Map<KParameter, @Nullable Object> arguments = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (given.test(i)) {
                arguments.put(constructor.getParameters().get(i), values.get(i));
            }
        }
        try {
            return constructor.callBy(arguments);
        } catch (Exception e) {
            throw refusal(e);
        }
    }

    /** Kotlin declares no checked exception, and reflection throws one. */
    private static RuntimeException refusal(Exception failure) {
        Throwable own = failure instanceof InvocationTargetException ? failure.getCause() : failure;
        return own instanceof RuntimeException known ? known : new IllegalArgumentException("the class refused a row", own);
    }
}
