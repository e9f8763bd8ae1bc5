import * as z from "zod";
import { configError } from "../customisation/config-position.ts";
import type { Customisation } from "../customisation/customisation.ts";
import { extraSchemaOf } from "../customisation/extra-schema.ts";
import { type ExtraKind, isPlain, type PlainData } from "../model/extra.ts";
import { fieldProblem, type Problem, type Result } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import { parseFields } from "./validate.ts";

/**
 * Returns the group `extra` of a file as the publication's own schema gives it, or all errors. Without such a schema it takes
 * any plain data. If the file has no such group, the schema is asked whether it may be missing, and if not, what an empty one
 * lacks.
 * @throws CustomisationError if the schema itself throws
 */
export function parseExtra(
  kind: ExtraKind,
  data: unknown,
  source: ContentFile,
  customisation: Customisation | undefined,
): Result<PlainData> {
  const schema = extraSchemaOf(customisation?.config.extra, kind);
  if (!schema || !customisation?.files) return group(data, source);
  try {
    const missing = data === undefined ? schema.safeParse(undefined) : undefined;
    if (missing?.success) return group(missing.data, source);
    const whole = z.object({ extra: schema });
    const { value, problems } = parseFields(whole, { ...source, data: { extra: data ?? {} } });
    return value && problems.length === 0 ? group(value.extra, source) : { problems };
  } catch (error) {
    throw configError(error, "extra", customisation.files, source.file);
  }
}

/** Returns a group of plain data: views and the cache hold nothing else. */
function group(value: unknown, source: ContentFile): Result<PlainData> {
  return value === undefined || isGroup(value) ? { value, problems: [] } : { problems: [notPlain(source)] };
}

function isGroup(value: unknown): value is PlainData {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isPlain(value);
}

function notPlain(source: ContentFile): Problem {
  return fieldProblem(
    source,
    "extra",
    "is no plain data any more after its schema in dateline.config.ts. Let the schema give a group of texts, numbers, true or false, and lists and groups of these.",
  );
}
