package chancery.work.planning.posts;

import chancery.foundation.wording.Language;
import chancery.kernel.UnitCode;
import java.lang.Character.UnicodeScript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The profiles of posts, for everybody of the service. Every method needs a running transaction of
 * {@link chancery.kernel.Transactions}.
 */
@Component
public class PostProfiles {
    private static final String COLUMNS =
            "select unit, country, region, city, latitude, longitude from post_profile ";

    private final JdbcClient sql;

    PostProfiles(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, by the code of their unit. */
    public List<PostProfile> all() {
        return sql.sql(COLUMNS + "order by unit").query(PostProfiles::profile).list();
    }

    public Optional<PostProfile> of(UnitCode post) {
        return sql.sql(COLUMNS + "where unit = :unit")
                .param("unit", post.value())
                .query(PostProfiles::profile)
                .optional();
    }

    /**
     * The place from which a letter of the post is dated; empty for other units, and where the name
     * is not known in the script of the letter's language.
     */
    public String dateline(UnitCode post, Language language) {
        return of(post).map(PostProfile::city)
                .filter(city ->
                        (UnicodeScript.of(city.codePointAt(0)) == UnicodeScript.ARABIC)
                                == (language == Language.AR))
                .orElse("");
    }

    /**
     * Takes over what the service's founder says of its posts; needs the node's rights. A profile
     * of a unit that the node does not know is left out; one that is not named any more is kept.
     */
    public void takeOver(Collection<PostProfile> profiles) {
        for (PostProfile profile : profiles) {
            sql.sql(
                            """
                            insert into post_profile (unit, country, region, city, latitude, longitude)
                            select u.code, :country, :region, :city, :latitude, :longitude from unit u where u.code = :unit
                            on conflict (unit) do update set country = excluded.country, region = excluded.region,
                                city = excluded.city, latitude = excluded.latitude, longitude = excluded.longitude
                            """)
                    .param("unit", profile.unit().value())
                    .param("country", profile.country())
                    .param("region", profile.region())
                    .param("city", profile.city())
                    .param("latitude", profile.latitude())
                    .param("longitude", profile.longitude())
                    .update();
        }
    }

    private static PostProfile profile(ResultSet row, int i) throws SQLException {
        return new PostProfile(
                UnitCode.of(row.getString("unit")),
                row.getString("country"),
                row.getString("region"),
                row.getString("city"),
                row.getDouble("latitude"),
                row.getDouble("longitude"));
    }
}
