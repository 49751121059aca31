package org.micromentoring.host.strict;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Classes of a plugin that never was: none of them is ever loaded by the host. */
public final class Plants {
    private Plants() {
    }

    public static final class Garden implements Macro {
        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context) {
            return "";
        }

        @Override
        public BodyType getBodyType() {
            return BodyType.NONE;
        }

        @Override
        public OutputType getOutputType() {
            return OutputType.BLOCK;
        }
    }

    public abstract static class HalfAGarden implements Macro {
    }

    public static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    public static final class Water implements JobRunner {
        @Override
        public JobRunnerResponse runJob(JobRunnerRequest request) {
            return null;
        }
    }

    @javax.ws.rs.Path("/beds")
    public static final class Beds {
        @javax.inject.Inject
        public Beds() {
        }
    }

    @javax.ws.rs.Path("/weeds")
    public static final class Weeds {
        public Weeds() {
        }
    }

    public interface Named {
        String latinName();
    }

    public record Plant(String name, int height, List<String> places) implements Named {
        @Override
        public String latinName() {
            return name;
        }

        String hidden() {
            return "";
        }

        public String described(String first, String... more) {
            return first + more.length;
        }
    }

    record Secret(String name) {
    }

    @Table("PLANT")
    public interface AoPlant extends Entity {
        String getPlantName();

        void setPlantName(String name);

        @StringLength(StringLength.UNLIMITED)
        String getStory();

        void setStory(String story);

        Date getPlanted();

        long getHeight();
    }

    public interface AoAnotherPlantWithAVeryLongName extends Entity {
        int getWidth();
    }

    @Table("PLANT")
    public interface AoPlantAgain extends Entity {
        int getWidth();
    }

    public interface AoWrong extends Entity {
        BigDecimal getPrice();

        @StringLength(1000)
        String getRemark();

        int getThisIsAColumnWithAVeryLongName();

        @Indexed
        @StringLength(StringLength.UNLIMITED)
        String getEssay();
    }

    public interface AoOdd extends Entity {
        Season getSeason();

        String getName();
    }

    public enum Season { SPRING, AUTUMN }

    public static final class NoEntity {
    }
}
