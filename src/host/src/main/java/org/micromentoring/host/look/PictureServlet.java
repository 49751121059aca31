package org.micromentoring.host.look;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.people.HostUser;
import org.micromentoring.host.people.PeopleStore;

/** Pictures of people: /download/profilepictures/KEY.svg and the empty one for those without. */
public final class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient PeopleStore people;

    public PictureServlet(PeopleStore people) {
        this.people = people;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<HostUser> user = file.endsWith(".svg") && !file.equals("default.svg")
                ? people.byKey(file.substring(0, file.length() - 4)).filter(known -> !known.removed()) : Optional.empty();
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=600");
        response.getWriter().write(user.map(known -> Portrait.svg(known.fullName())).orElseGet(Portrait::empty));
    }
}
