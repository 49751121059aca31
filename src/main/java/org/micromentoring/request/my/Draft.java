package org.micromentoring.request.my;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.micromentoring.request.tip.Tip;

/** The form, filled in with what a colleague suggested. */
record Draft(String root, Tip tip) {
    String address() {
        return root + "/ask?mentor=" + tip.mentorId() + (tip.topic().isSkill() ? "&skill=" : "&role=") + tip.topic().id()
            + "&goal=" + URLEncoder.encode(tip.words(), StandardCharsets.UTF_8) + "&tip=" + tip.id();
    }
}
