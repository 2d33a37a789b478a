package org.advisorworkbench.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// Brings a store's tables to what this version of the program expects.
///
/// The migrations are listed by name and read through this module, since Flyway's own scanners see
/// neither into named modules nor into a linked runtime image. A migration that was ever released
/// is never edited; a new one goes to the end of the list.
final class Migrations {
  private static final List<String> NAMES =
      List.of(
          "V1__book.sql",
          "V2__score_cache.sql",
          "V3__models.sql",
          "V4__product_halves.sql",
          "V5__halves_of_each_model.sql");

  /// Flyway tells every step, warns of each new H2 and prints the stacks of what it throws. Users
  /// need none of it, and failures arrive as exceptions. Held here because loggers that nobody
  /// holds lose their level.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private Migrations() {}

  /// @throws org.flywaydb.core.api.FlywayException if the store was made by another version that
  ///   does not fit, or fails
  static void run(DataSource dataSource) {
    FLYWAY.setLevel(Level.OFF);
    var flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .resourceProvider(new ListedResources())
            .ignoreMigrationPatterns("*:pending")
            .loggers("slf4j")
            .load();
    flyway.validate();
    // Even with nothing to do, migrating would write, and a full disk should not shut the book.
    if (flyway.info().pending().length > 0) {
      flyway.migrate();
    }
  }

  private static final class ListedResources implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return find(name).orElse(null);
    }

    private static Optional<LoadableResource> find(String name) {
      return NAMES.stream().filter(name::equals).findFirst().map(MigrationFile::new);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return NAMES.stream()
          .filter(name -> name.startsWith(prefix))
          .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
          .<LoadableResource>map(MigrationFile::new)
          .toList();
    }
  }

  private static final class MigrationFile extends LoadableResource {
    private final String name;

    MigrationFile(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      InputStream stream = Migrations.class.getResourceAsStream("migration/" + name);
      return new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8);
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }
  }
}
