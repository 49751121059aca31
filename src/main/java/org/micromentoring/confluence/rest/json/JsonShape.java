package org.micromentoring.confluence.rest.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micromentoring.kernel.Problem;

/**
 * Whether JSON is of the shape of a body: records with {@code @JsonProperty}, lists, maps, texts, whole numbers, true or false.
 * Nothing is bent into shape: 1.5 is no whole number, "7" neither, and no name is passed over.
 */
public final class JsonShape {
    private static final String KIND = "micromentoring.confluence.json.kind";
    private static final Set<Type> NEVER_NULL = Set.of(int.class, long.class, boolean.class);
    /** Of an unknown name only so much is said back. */
    private static final int SAID = 60;

    private JsonShape() {
    }

    /**
     * @param value as {@link JsonText} read it
     * @throws Problem invalid, naming the way to what is wrong
     */
    public static void check(String path, Object value, Type type) {
        if (value == JsonText.Nothing.NULL) {
            must(path, !path.isEmpty() && !path.endsWith("]") && !NEVER_NULL.contains(type));
        } else if (type instanceof ParameterizedType several) {
            checkSeveral(path, value, several);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            checkMembers(path, value, record);
        } else {
            checkOne(path, value, type);
        }
    }

    static String member(String path, String name) {
        String said = name.codePointCount(0, name.length()) > SAID ? name.substring(0, name.offsetByCodePoints(0, SAID)) : name;
        return path.isEmpty() ? said : path + "." + said;
    }

    static String element(String path, int index) {
        return path + "[" + index + "]";
    }

    private static void checkSeveral(String path, Object value, ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            must(path, value instanceof Map);
            ((Map<?, ?>) value).forEach((name, inner) -> {
                must(member(path, (String) name), inner != JsonText.Nothing.NULL);
                check(member(path, (String) name), inner, of[1]);
            });
            return;
        }
        must(path, value instanceof List);
        List<?> elements = (List<?>) value;
        for (int i = 0; i < elements.size(); i++) {
            check(element(path, i), elements.get(i), of[0]);
        }
    }

    private static void checkMembers(String path, Object value, Class<?> record) {
        must(path, value instanceof Map);
        Map<String, Type> known = new HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            known.put(name(record, component), component.getGenericType());
        }
        JsonIgnoreProperties ignored = record.getAnnotation(JsonIgnoreProperties.class);
        List<String> passedOver = ignored == null ? List.of() : Arrays.asList(ignored.value());
        ((Map<?, ?>) value).forEach((name, inner) -> {
            String where = member(path, (String) name);
            if (known.containsKey(name)) {
                check(where, inner, known.get(name));
            } else if (!passedOver.contains(name)) {
                throw Problem.invalid(where, "micromentoring.confluence.json.unknown");
            }
        });
    }

    private static void checkOne(String path, Object value, Type type) {
        if (type == String.class) {
            must(path, value instanceof String);
        } else if (type == boolean.class || type == Boolean.class) {
            must(path, value instanceof Boolean);
        } else {
            must(path, value instanceof JsonText.Numeral);
            whole(path, ((JsonText.Numeral) value).digits(), type == int.class || type == Integer.class);
        }
    }

    private static void whole(String path, String digits, boolean small) {
        try {
            must(path, small ? Integer.toString(Integer.parseInt(digits)).equals(digits) : Long.toString(Long.parseLong(digits)).equals(digits));
        } catch (NumberFormatException e) {
            throw Problem.invalid(path, "micromentoring.confluence.json.number");
        }
    }

    private static void must(String path, boolean fits) {
        if (!fits) {
            throw Problem.invalid(path, KIND);
        }
    }

    private static String name(Class<?> record, RecordComponent component) {
        try {
            JsonProperty named = record.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return named == null ? component.getName() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
