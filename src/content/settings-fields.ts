import type * as z from "zod";
import type { Problem } from "../model/problem.ts";
import type { FieldSource } from "./content-file.ts";
import { parseFields } from "./validate.ts";
import { parseYaml } from "./yaml.ts";

interface SettingsFields<Schema extends z.ZodType> {
  readonly source: FieldSource;
  /** Undefined if a field is invalid. */
  readonly value?: z.infer<Schema> | undefined;
  /** Those of the YAML first, then those of the fields. */
  readonly problems: readonly Problem[];
}

/** Parses a file of settings that is YAML from its first line on. */
export function settingsFields<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): SettingsFields<Schema> {
  const { data, positions, errors, written } = parseYaml(text, 1);
  const source = { file, data, positions, written };
  const { value, problems } = parseFields(schema, source);
  return {
    source,
    value,
    problems: [...errors.map((error): Problem => ({ severity: "error", file, ...error })), ...problems],
  };
}
