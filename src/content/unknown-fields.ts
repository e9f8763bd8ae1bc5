import type { z } from "zod";
import { closest } from "../lib/suggest.ts";
import type { Position, Problem } from "../model/problem.ts";
import { type FieldSource, positionOf } from "./content-file.ts";
import { fieldAt, knownKeys } from "./fix-hint.ts";
import { homeOfField } from "./home-of-field.ts";
import { segmentWords, sourceSegment } from "./source-segment.ts";
import { valueError } from "./value-error.ts";
import { spacesInWords } from "./yaml-survey.ts";

/** Problems of fields that a schema does not know: misspelt, belonging to another group, or glued to their values. */
export function unknownFields(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  source: FieldSource,
): readonly Problem[] {
  return issue.keys.map((key) => {
    const field = [...issue.path.map(String), key].join(".");
    const known = knownKeys(fieldAt(schema, issue.path));
    const near = closest(key, known);
    const place = source.positions.get(`key:${field}`) ?? positionOf(source, issue.path);
    const glued = gluedField(key, place, known, source);
    if (glued)
      return {
        severity: "error",
        file: source.file,
        ...place,
        field: [...issue.path.map(String), glued.name].join("."),
        message: `needs a space after its colon. Write ${glued.line}`,
      };
    const home = homeOfField(key, issue.path, schema, source);
    const meant = near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean ${near}?`;
    const message = home
      ? `belongs to ${home.name} above it. Put ${spacesInWords(home.indent)} before the line.`
      : `is not a known field. ${meant}`;
    return { severity: "error", file: source.file, ...place, field, message };
  });
}

/** A field whose name and value are held apart by a colon alone, where a second colon made a name of it. */
function gluedField(
  key: string,
  place: Position,
  known: readonly string[],
  { written }: FieldSource,
): { readonly name: string; readonly line: string } | undefined {
  const [name = ""] = key.split(":", 1);
  if (!written || name === key || !known.includes(name)) return undefined;
  const segment = sourceSegment(written, place);
  if (segment.isItem) return undefined;
  const value = segmentWords(segment).slice(name.length + 1);
  return { name, line: `${name}: ${valueError(value)?.value ?? value}` };
}
