package org.kapfhir.registry.spark;

import au.csiro.pathling.library.PathlingContext;
import au.csiro.pathling.library.io.source.QueryableDataSource;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Makes the registry tables of the guide from a bulk export with Pathling on Spark, and the counts of a cohort from them.
 *
 * <p>Arguments: the folder of the export ({@code Patient.ndjson} and so on), the folder of the views
 * ({@code implementation-guide/input/views}), the folder to write to, and the moment after which nothing is seen. Each
 * table is written there as Parquet, the counts as {@code cohort.csv}.
 */
public final class RegistryTables {
    /** Time zone in which a bare date is a day, as the server's kapfhir.outcomes.zone. */
    private static final String ZONE = "UTC";

    private RegistryTables() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("Name four: folder of the export, of the views, of the tables; as of when");
        }
        Path tables = Path.of(arguments[2]);
        String asOf = Long.toString(Instant.parse(arguments[3]).toEpochMilli());
        try (SparkSession spark = SparkSession.builder()
                .appName("kapfhir registry tables")
                .config("spark.sql.session.timeZone", ZONE)
                // The optimizer of Spark 4.0 fails on unions of unnested elements where it prunes what is not asked for.
                .config("spark.sql.optimizer.nestedSchemaPruning.enabled", false)
                .config("spark.sql.optimizer.expression.nestedPruning.enabled", false)
                .getOrCreate()) {
            Path prepared = tables.resolve("export");
            BulkExport.prepare(Path.of(arguments[0]), prepared);
            QueryableDataSource export = PathlingContext.create(spark).read().ndjson(prepared.toString());
            for (Path view : views(Path.of(arguments[1]))) {
                make(view, export, tables);
            }
            for (String table : List.of("doses", "scores")) {
                place(table, spark);
            }
            write(spark.sql(cohort().replace(":asOf", asOf)), tables.resolve("cohort.csv"));
        }
    }

    private static List<Path> views(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static void make(Path file, QueryableDataSource export, Path tables) throws IOException {
        String json = Files.readString(file);
        JsonObject view = JsonParser.parseString(json).getAsJsonObject();
        String name = view.get("name").getAsString();
        Path target = tables.resolve(name + ".parquet");
        Dataset<Row> rows = export.view(view.get("resource").getAsString()).json(json).execute();
        typed(rows)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(target.toString());
        SparkSession.active().read().parquet(target.toString()).createOrReplaceTempView(name);
    }

    /** A column in which nothing can stand has no type in Spark, and Parquet wants one. */
    private static Dataset<Row> typed(Dataset<Row> rows) {
        Dataset<Row> typed = rows;
        for (StructField column : rows.schema().fields()) {
            if (column.dataType().equals(DataTypes.NullType)) {
                typed = typed.withColumn(column.name(), functions.lit(null).cast(DataTypes.StringType));
            }
        }
        return typed;
    }

    /** What the server computes when it stores a row: the moment, the day, and whether the record gives a bare date. */
    private static void place(String table, SparkSession spark) {
        spark.sql("""
                select *, unix_millis(cast(time as timestamp)) as time_ms,
                    cast(datediff(to_date(cast(time as timestamp)), date'1970-01-01') as bigint) as epoch_day,
                    length(time) = 10 as date_only,
                    coalesce(unix_millis(cast(last_updated as timestamp)), 0) as last_updated_ms
                from kap_%s
                where length(time) >= 10
                """.formatted(table)).createOrReplaceTempView("timed_" + table);
    }

    private static String cohort() throws IOException {
        try (InputStream text = RegistryTables.class.getResourceAsStream("/cohort.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The counts are a few lines: one file, in the order of the statement. */
    private static void write(Dataset<Row> counts, Path file) throws IOException {
        StringBuilder csv = new StringBuilder(String.join(",", counts.columns())).append('\n');
        for (Row row : counts.collectAsList()) {
            csv.append(row.mkString(",")).append('\n');
        }
        Files.writeString(file, csv);
    }
}
