// Runs the guide's published ELM in the JavaScript engine: node evaluate.mjs <guide package> <FHIRHelpers ELM> <cases> <answers>
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import cql from "cql-execution";
import cqlfhir from "cql-exec-fhir";

const [packageFolder, helpersFile, casesFile, answersFile] = process.argv.slice(2);
const ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
const ICD_CATEGORY_LENGTH = 3;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const resources = (type) =>
  readdirSync(packageFolder)
    .filter((name) => name.startsWith(`${type}-`))
    .map((name) => read(join(packageFolder, name)));

const libraries = resources("Library")
  .flatMap((library) => library.content ?? [])
  .filter((content) => content.contentType === "application/elm+json")
  .map((content) => JSON.parse(Buffer.from(content.data, "base64").toString("utf8")));
const repository = new cql.Repository([...libraries, read(helpersFile)]);

const valueSets = new Map(resources("ValueSet").map((valueSet) => [valueSet.url, valueSet]));

function collect(url, codes, visited) {
  if (visited.has(url)) return;
  visited.add(url);
  for (const include of valueSets.get(url).compose?.include ?? []) {
    for (const concept of include.concept ?? []) codes.push(new cql.Code(concept.code, include.system, undefined, concept.display));
    for (const part of include.valueSet ?? []) collect(part.split("|")[0], codes, visited);
  }
}

// A category of ICD-10-CM stands for every code below it, as the guide's page on terminology says.
class GuideValueSet extends cql.ValueSet {
  constructor(url, codes) {
    super(url, undefined, codes);
    this.keys = new Set(codes.map((code) => `${code.system}|${code.code}`));
  }

  hasMatch(code) {
    if (Array.isArray(code)) return code.some((one) => this.hasMatch(one));
    if (Array.isArray(code?.codes)) return code.codes.some((one) => this.hasMatch(one));
    if (!code?.system || !code?.code) return false;
    if (this.keys.has(`${code.system}|${code.code}`)) return true;
    if (code.system !== ICD_10_CM) return false;
    for (let length = code.code.length - 1; length >= ICD_CATEGORY_LENGTH; length--) {
      if (this.keys.has(`${code.system}|${code.code.substring(0, length)}`)) return true;
    }
    return false;
  }
}

const expansions = new Map();
for (const url of valueSets.keys()) {
  const codes = [];
  collect(url, codes, new Set());
  expansions.set(url, new GuideValueSet(url, codes));
}
const codeService = {
  findValueSetsByOid: (url) => [expansions.get(url.split("|")[0])].filter(Boolean),
  findValueSet: (url) => expansions.get(url.split("|")[0]) ?? null,
};

function plain(value) {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  return value.value ?? String(value);
}

const { library, definitions, cases } = read(casesFile);
const elm = repository.resolve(library, libraries.find((l) => l.library.identifier.id === library).library.identifier.version);
const answers = [];
// One source for all: each new one reads the whole model of FHIR again.
const source = cqlfhir.PatientSource.FHIRv401();
for (const { bundle, asOf, parameters } of cases) {
  source.reset();
  source.loadBundles([bundle]);
  const at = cql.DateTime.parse(asOf);
  const executor = new cql.Executor(elm, codeService, { ...parameters, "As of": at });
  const results = Object.values((await executor.exec(source, at)).patientResults)[0];
  answers.push(
    Object.fromEntries(
      definitions.map((definition) => {
        const finding = results[definition];
        return [definition, { result: plain(finding?.result), explanation: plain(finding?.explanation) }];
      }),
    ),
  );
}
writeFileSync(answersFile, JSON.stringify(answers));
