package org.kapfhir.registry.spark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prepares a bulk export for views. SQL on FHIR wants contained resources taken out of what contains them: here the
 * Medication that names the drug of a dose, which gets an id made of both ids.
 */
final class BulkExport {
    private static final String DOSES = "MedicationAdministration";
    private static final String NDJSON = ".ndjson";

    private BulkExport() {}

    /** Writes the export once more into another folder, which is emptied before. */
    static void prepare(Path export, Path prepared) throws IOException {
        Files.createDirectories(prepared);
        for (Path stale : files(prepared)) {
            Files.delete(stale);
        }
        for (Path file : files(export)) {
            String name = file.getFileName().toString();
            if (name.startsWith(DOSES + ".")) {
                String part = name.substring(DOSES.length(), name.length() - NDJSON.length()).replace('.', '-');
                Path medications = prepared.resolve("Medication.contained" + part + NDJSON);
                prepareDoses(file, prepared.resolve(name), medications);
            } else {
                Files.copy(file, prepared.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(NDJSON)).sorted().toList();
        }
    }

    private static void prepareDoses(Path doses, Path prepared, Path medications) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(doses);
                BufferedWriter out = Files.newBufferedWriter(prepared);
                BufferedWriter taken = Files.newBufferedWriter(medications)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    out.write(prepareDose(JsonParser.parseString(line).getAsJsonObject(), taken).toString());
                    out.newLine();
                }
            }
        }
    }

    private static JsonObject prepareDose(JsonObject dose, BufferedWriter taken) throws IOException {
        JsonElement contained = dose.remove("contained");
        if (contained == null || !dose.has("medicationReference")) {
            return dose;
        }
        JsonObject reference = dose.getAsJsonObject("medicationReference");
        for (JsonElement element : contained.getAsJsonArray()) {
            JsonObject medication = element.getAsJsonObject();
            String id = medication.get("id").getAsString();
            if (reference.has("reference") && reference.get("reference").getAsString().equals("#" + id)) {
                String itsOwn = dose.get("id").getAsString() + "." + id;
                medication.addProperty("id", itsOwn);
                reference.addProperty("reference", "Medication/" + itsOwn);
                taken.write(medication.toString());
                taken.newLine();
            }
        }
        return dose;
    }
}
