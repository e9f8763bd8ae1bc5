import type * as z from "zod";
import { nameHint } from "../lib/suggest.ts";
import { fieldProblem, nearestPosition, type Position, type Problem } from "../model/problem.ts";
import { cutText } from "./comma-hint.ts";
import type { FieldSource } from "./content-file.ts";
import { fieldAt, knownKeys } from "./fix-hint.ts";
import { intendedGroup } from "./intended-group.ts";
import { segmentWords, sourceSegment } from "./source-segment.ts";
import { valueError } from "./value-error.ts";
import { spacesInWords } from "./yaml-survey.ts";

/** Returns a problem for each unknown field: it is misspelt, belongs to another group, or lacks the space after its colon. */
export function unknownFields(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  source: FieldSource,
): readonly Problem[] {
  const cut = cutText(issue.path, issue.keys, source);
  const problems = issue.keys.map((key): Problem | undefined => {
    if (cut?.keys.includes(key)) return undefined;
    const field = [...issue.path.map(String), key].join(".");
    const knownNames = knownKeys(fieldAt(schema, issue.path));
    const position = source.positions.get(`key:${field}`) ?? nearestPosition(source.positions, issue.path);
    const glued = gluedField(key, position, knownNames, source);
    if (glued)
      return {
        severity: "error",
        file: source.file,
        ...position,
        field: [...issue.path.map(String), glued.name].join("."),
        message: `needs a space after its colon. Write ${glued.line}`,
      };
    const group = intendedGroup(key, issue.path, schema, source);
    const message = group
      ? `belongs to ${group.name} above it. Put ${spacesInWords(group.indent)} before the line.`
      : `is not a known field. ${nameHint(key, knownNames)}`;
    return { severity: "error", file: source.file, ...position, field, message };
  });
  const cutField = cut?.path.map(String).join(".");
  return [
    ...(cut && cutField !== undefined ? [fieldProblem(source, cutField, cut.message)] : []),
    ...problems.filter((problem) => problem !== undefined),
  ];
}

/** Returns the correction of a field without a space after its colon, if a second colon on the line made it a key. */
function gluedField(
  key: string,
  position: Position,
  knownNames: readonly string[],
  { written }: FieldSource,
): { readonly name: string; readonly line: string } | undefined {
  const [name = ""] = key.split(":", 1);
  if (!written || name === key || !knownNames.includes(name)) return undefined;
  const segment = sourceSegment(written, position);
  if (segment.isItem) return undefined;
  const value = segmentWords(segment).slice(name.length + 1);
  return { name, line: `${name}: ${valueError(value)?.value ?? value}` };
}
