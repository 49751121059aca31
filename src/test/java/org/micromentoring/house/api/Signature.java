package org.micromentoring.house.api;

/**
 * A type of Atlassian's, or one of its members.
 *
 * @param type       with dots; a nested one after {@code $}
 * @param member     empty for the type itself; {@code <init>} for a constructor
 * @param descriptor as in the class file; empty for the type itself
 */
record Signature(String type, String member, String descriptor) implements Comparable<Signature> {
    private static final String THEIRS = "com/atlassian/";

    static Signature type(String internalName) {
        return new Signature(internalName.replace('/', '.'), "", "");
    }

    static Signature member(String internalName, String member, String descriptor) {
        return new Signature(internalName.replace('/', '.'), member, descriptor);
    }

    static boolean theirs(String internalName) {
        return internalName != null && internalName.startsWith(THEIRS);
    }

    String internalName() {
        return type.replace('.', '/');
    }

    boolean isType() {
        return member.isEmpty();
    }

    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    @Override
    public int compareTo(Signature other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return isType() ? type : type + "#" + member + " " + descriptor;
    }
}
