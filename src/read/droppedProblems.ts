import { z } from "zod";
import type { ContentFile } from "../model/contentFile.ts";
import { fieldHolds } from "../model/fieldHolds.ts";
import type { Problem } from "../model/problem.ts";
import { fieldAt, unwrapped } from "./fieldAdvice.ts";
import { flowItems } from "./flowItems.ts";
import { itemText } from "./quotedText.ts";
import { lineWith, quotedLine, quotedLines, segmentWords, sourceSegment } from "./sourceSegment.ts";
import { quotationReason } from "./valueFault.ts";
import { valueAt } from "./wrongType.ts";

/**
 * Words of a text that YAML leaves out, and that readers would miss. Behind a number, a date or an id they are a remark
 * and harm nobody.
 */
export const droppedProblems = (
  schema: z.ZodType,
  { file, data, written }: Pick<ContentFile, "file" | "data" | "written">,
): readonly Problem[] => {
  if (!written || written.dropped.length === 0) return [];
  return written.dropped.flatMap(({ path, line, column, lines }): readonly Problem[] => {
    const field = fieldAt(schema, path.split("."));
    if (!(field instanceof z.ZodType)) return [];
    const segment = sourceSegment(written, { line, column });
    const words = segmentWords(segment);
    const value = valueAt(data, path.split("."));
    const mended = value === null && /^#+[^\s#]/.test(words) ? lastValue(field, words) : undefined;
    if (mended !== undefined) {
      const message = `Everything from # on would be lost, since # begins a remark. Write ${lineWith(segment, mended)}`;
      return [{ severity: "error", file, line, column, field: path, message }];
    }
    if (!isOfWords(field)) return [];
    if (lines > 1) {
      const whole = quotedLines(written, { line, column }, lines);
      const message = `${quotationReason("#")} Write all of it on one line: ${whole}`;
      return [{ severity: "error", file, line, column, field: path, message }];
    }
    // Quotation marks help only where the field may hold all of the words.
    const message =
      field.safeParse(words).success || typeof value !== "string"
        ? `${quotationReason(words)} Write ${quotedLine(segment)}`
        : `"${words}" holds more than may stand here. Write ${lineWith(segment, value)}`;
    return [{ severity: "error", file, line, column, field: path, message }];
  });
};

const isOfWords = (field: z.core.$ZodType): boolean => fieldHolds.get(unwrapped(field))?.what === "words";

/** What a field was meant to hold that is no text and of which a # leaves nothing. */
const lastValue = (field: z.ZodType, words: string): string | undefined => {
  const core = unwrapped(field);
  if (core instanceof z.ZodArray) {
    const items = flowItems(words).map((item) => (isOfWords(core.element) ? item : item.replace(/^#+/, "")));
    return field.safeParse(items).success ? `[${items.map(itemText).join(", ")}]` : undefined;
  }
  const name = words.replace(/^#+/, "");
  return !isOfWords(field) && field.safeParse(name).success ? itemText(name) : undefined;
};
