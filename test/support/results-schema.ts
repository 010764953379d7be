import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";

const schema = JSON.parse(readFileSync(join(__dirname, "../../docs/results.schema.json"), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const whole = ajv.addSchema(schema, "results").compile(schema);
const line = ajv.compile({ $ref: "results#/$defs/line" });

/** What the published schema finds wrong with results, as "place: complaint"; empty when nothing. */
export function schemaFaults(results: unknown): readonly string[] {
  whole(results);
  return (whole.errors ?? []).map((error) => `${error.instancePath}: ${error.message ?? ""}`);
}

/** The same for one line of JSON lines. */
export function lineFaults(results: unknown): readonly string[] {
  line(results);
  return (line.errors ?? []).map((error) => `${error.instancePath}: ${error.message ?? ""}`);
}
