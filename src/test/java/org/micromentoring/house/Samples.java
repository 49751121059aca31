package org.micromentoring.house;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Views filled with made-up values, by reflection. */
final class Samples {
    /** What every text of a sample view says; hostile, so that a value that is printed unencoded shows. */
    static final String TEXT = "Zoe <i>&'\"";
    private static final int DEEP = 6;

    private Samples() {
    }

    static boolean simple(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == List.class && simple(list.getActualTypeArguments()[0]);
        }
        return type == String.class || type == int.class || type == long.class || type == boolean.class
            || type instanceof Class<?> view && view.getName().startsWith(House.ROOT_PACKAGE);
    }

    static void viewsIn(Type type, Collection<Class<?>> seen) {
        if (type instanceof ParameterizedType list) {
            viewsIn(list.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> view && view.getName().startsWith(House.ROOT_PACKAGE) && !seen.contains(view)) {
            seen.add(view);
            if (view.isRecord()) {
                Arrays.stream(view.getRecordComponents()).forEach(it -> viewsIn(it.getGenericType(), seen));
            }
        }
    }

    /** @param truth the value of every boolean */
    static Object of(Type type, boolean truth) {
        return of(type, truth, 0);
    }

    private static Object of(Type type, boolean truth, int depth) {
        if (type == String.class) {
            return TEXT;
        } else if (type == int.class) {
            return 3;
        } else if (type == long.class) {
            return 5L;
        } else if (type == boolean.class) {
            return truth;
        } else if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return depth > DEEP ? List.of() : List.of(of(element, truth, depth + 1), of(element, truth, depth + 1));
        }
        return record((Class<?>) type, truth, depth);
    }

    private static Object record(Class<?> view, boolean truth, int depth) {
        RecordComponent[] parts = view.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(parts).map(it -> of(it.getGenericType(), truth, depth + 1)).toArray();
        try {
            var constructor = view.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(view.getName() + " refuses sample values: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(view.getName(), e);
        }
    }
}
