package org.micromentoring.house;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.micromentoring.house.Sources.Source;
import org.springframework.context.annotation.Bean;

/** The beans of the wiring classes, read from their methods. */
final class Wirings {
    private Wirings() {
    }

    /** Name to method. */
    static Map<String, Method> beans() {
        Map<String, Method> beans = new TreeMap<>();
        for (Source file : Sources.all().files()) {
            if (!file.room().equals("wiring") || file.isPackageInfo()) {
                continue;
            }
            for (Method method : Sources.load(file).getDeclaredMethods()) {
                Bean bean = method.getAnnotation(Bean.class);
                if (bean != null) {
                    beans.put(bean.value().length == 0 ? method.getName() : bean.value()[0], method);
                }
            }
        }
        return beans;
    }

    static Set<Class<?>> parameters() {
        Set<Class<?>> types = new HashSet<>();
        beans().values().forEach(method -> types.addAll(Arrays.asList(method.getParameterTypes())));
        return types;
    }
}
