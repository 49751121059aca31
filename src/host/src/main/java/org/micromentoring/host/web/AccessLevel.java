package org.micromentoring.host.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Who may call an entry point. Without an annotation only licensed people may. */
public enum AccessLevel {
    /** Everybody, also when the site is closed to anonymous visitors. */
    UNRESTRICTED,
    /** Everybody who may use the site, anonymous visitors if the site lets them. */
    ANONYMOUS_SITE,
    /** Everybody who is logged in. */
    UNLICENSED_SITE,
    LICENSED,
    ADMIN,
    SYSTEM_ADMIN;

    private static final Map<String, AccessLevel> NAMES = Map.of(
            "UnrestrictedAccess", UNRESTRICTED, "AnonymousSiteAccess", ANONYMOUS_SITE, "UnlicensedSiteAccess", UNLICENSED_SITE,
            "LicensedOnly", LICENSED, "AdminOnly", ADMIN, "SystemAdminOnly", SYSTEM_ADMIN);

    /** The first of the elements with an annotation decides: give the method before the class. */
    public static AccessLevel of(AnnotatedElement... elements) {
        return Arrays.stream(elements).map(AccessLevel::on).flatMap(Optional::stream).findFirst().orElse(LICENSED);
    }

    private static Optional<AccessLevel> on(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.getPackageName().equals("com.atlassian.annotations.security")
                        || type.getPackageName().equals("com.atlassian.plugins.rest.api.security.annotation"))
                .map(type -> NAMES.get(type.getSimpleName()))
                .filter(java.util.Objects::nonNull).findFirst();
    }
}
