package org.micromentoring.host.look;

import java.util.List;
import java.util.Map;

/** Links that plugins add to the frame. */
public interface FrameLinks {
    /**
     * @param section such as {@code system.user/user-content}
     * @param context what links may name: {@code user}, {@code space}, {@code page}, those that are there
     * @return in the order of their weights, only those whose conditions hold
     */
    List<Link> links(String section, Map<String, Object> context);

    /** The sections below a location, such as {@code system.admin}, with their titles; without those the host itself has. */
    List<Link> sections(String location, Map<String, Object> context);

    /**
     * @param id    becomes the id of the element; may be empty
     * @param label already in the reader's language
     * @param href  with the context path, or absolute
     */
    record Link(String id, String label, String href, String tooltip) {
    }
}
