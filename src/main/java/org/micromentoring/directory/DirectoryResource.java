package org.micromentoring.directory;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.Templates;
import org.micromentoring.directory.question.QueryReader;
import org.micromentoring.directory.view.DirectoryView;
import org.micromentoring.directory.view.DirectoryViews;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;

/** REST: finding mentors. */
@Path("/directory")
@Produces(MediaType.APPLICATION_JSON)
public final class DirectoryResource {
    private final CurrentViewer viewers;
    private final Directory directory;
    private final DirectoryViews views;
    private final DirectoryAnswers answers;
    private final Templates templates;

    /** Rendered results for the script of page and macro. */
    public record Rendered(@JsonProperty("html") String html, @JsonProperty("count") String count) {
    }

    @Inject
    public DirectoryResource(CurrentViewer viewers, Directory directory, DirectoryViews views, DirectoryAnswers answers, Templates templates) {
        this.viewers = viewers;
        this.directory = directory;
        this.views = views;
        this.answers = answers;
        this.templates = templates;
    }

    @GET
    @LicensedOnly
    public Response find(@Context UriInfo uri) {
        Viewer viewer = viewers.get();
        Map<String, List<String>> parameters = uri.getQueryParameters();
        parameters.forEach((name, values) -> Typed.atMost(name, values, QueryReader.MOST_VALUES));
        Typed.text("q", parameters.getOrDefault("q", List.of("")).get(0), QueryReader.LONGEST_TEXT);
        return privately(answers.found(viewer, directory.ask(viewer, parameters, DirectoryPage.RESULTS)));
    }

    @GET
    @Path("/facets")
    @LicensedOnly
    public Response facets() {
        Viewer viewer = viewers.get();
        return privately(answers.facets(viewer, directory.snapshot(viewer)));
    }

    @GET
    @Path("/page")
    @LicensedOnly
    public Response page(@Context UriInfo uri) {
        Viewer viewer = viewers.get();
        Map<String, List<String>> parameters = uri.getQueryParameters();
        Directory.Answer answer = directory.ask(viewer, parameters, DirectoryPage.RESULTS);
        return rendered(viewer, views.page(viewer, answer, parameters, false));
    }

    @GET
    @Path("/macro")
    @LicensedOnly
    public Response macro(@Context UriInfo uri) {
        Viewer viewer = viewers.get();
        Map<String, List<String>> parameters = uri.getQueryParameters();
        Directory.Answer answer = directory.ask(viewer, parameters, DirectoryMacro.RESULTS);
        return rendered(viewer, views.macro(viewer, answer, parameters, DirectoryViews.page(parameters).orElse(0L), true, false));
    }

    private Response rendered(Viewer viewer, DirectoryView view) {
        return privately(new Rendered(templates.render("directory/directory", view, viewer), view.count()));
    }

    private static Response privately(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
