package org.micromentoring.host.people;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A person as the shared access layer shows it. Asking for the picture is a look-up of its own. */
record HostUserProfile(HostUser user, PeopleStore people) implements UserProfile {
    @Override
    public UserKey getUserKey() {
        return user.key();
    }

    @Override
    public String getUsername() {
        return user.name();
    }

    @Override
    public String getFullName() {
        return user.fullName();
    }

    @Override
    public String getEmail() {
        return user.email();
    }

    @Override
    public URI getProfilePictureUri(int width, int height) {
        return getProfilePictureUri();
    }

    @Override
    public URI getProfilePictureUri() {
        return URI.create(people.hasPicture(user.key().getStringValue())
                ? "/download/profilepictures/" + user.key().getStringValue() + ".svg"
                : "/images/icons/profilepics/default.svg");
    }

    @Override
    public URI getProfilePageUri() {
        return URI.create("/display/~" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
