import * as z from "zod";
import { fieldHolds } from "../model/fields.ts";
import type { Problem } from "../model/problem.ts";
import { type FieldSource, valueAt } from "./content-file.ts";
import { fieldAt, unwrapped } from "./fix-hint.ts";
import { lineWith, quotedLine, quotedLines, segmentWords, sourceSegment } from "./source-segment.ts";
import { flowItems, itemText, quotationReason } from "./value-error.ts";

/**
 * Returns an error for each text from which YAML drops words that readers would miss. Words behind a number, a date or an
 * id are ignored, since there they are a comment.
 */
export function droppedProblems(schema: z.ZodType, { file, data, written }: FieldSource): readonly Problem[] {
  if (!written || written.dropped.length === 0) return [];
  return written.dropped.flatMap(({ path, line, column, lines }): readonly Problem[] => {
    const field = fieldAt(schema, path.split("."));
    if (!(field instanceof z.ZodType)) return [];
    const segment = sourceSegment(written, { line, column });
    const words = segmentWords(segment);
    const value = valueAt(data, path.split("."));
    const corrected = value === null && /^#+[^\s#]/.test(words) ? lastValue(field, words) : undefined;
    if (corrected !== undefined) {
      const message = `Everything from # on would be lost, because # begins a comment. Write ${lineWith(segment, corrected)}`;
      return [{ severity: "error", file, line, column, field: path, message }];
    }
    if (!holdsWords(field)) return [];
    if (lines > 1) {
      const whole = quotedLines(written, { line, column }, lines);
      const message = `${quotationReason("#")} Write all of it on one line: ${whole}`;
      return [{ severity: "error", file, line, column, field: path, message }];
    }
    // Quotation marks help only if the field may hold all of the words.
    const message =
      field.safeParse(words).success || typeof value !== "string"
        ? `${quotationReason(words)} Write ${quotedLine(segment)}`
        : `"${words}" holds more than may stand here. Write ${lineWith(segment, value)}`;
    return [{ severity: "error", file, line, column, field: path, message }];
  });
}

/** Returns the intended value of a field that holds no text, if a # turned all of it into a comment. */
function lastValue(field: z.ZodType, words: string): string | undefined {
  const core = unwrapped(field);
  if (core instanceof z.ZodArray) {
    const items = flowItems(words).map((item) => (holdsWords(core.element) ? item : item.replace(/^#+/, "")));
    return field.safeParse(items).success ? `[${items.map(itemText).join(", ")}]` : undefined;
  }
  const name = words.replace(/^#+/, "");
  return !holdsWords(field) && field.safeParse(name).success ? itemText(name) : undefined;
}

function holdsWords(field: z.core.$ZodType): boolean {
  return fieldHolds.get(unwrapped(field))?.what === "words";
}
