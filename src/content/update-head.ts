import { idError } from "../markdown/rules/headings.ts";

/** What stands on the first line of an update. */
interface UpdateHead {
  /** As written; empty if there is none. */
  readonly date: string;
  readonly title: string;
  readonly id?: string | undefined;
  readonly authorIds: readonly string[];
  readonly isKey: boolean;
  readonly isDraft: boolean;
  readonly errors: readonly string[];
}

/**
 * Parses the first line of an update, without the name of the block.
 * @example updateHead("2026-10-11T22:45 The lamps come on {key by=ada-brandt}") // title: "The lamps come on", isKey: true
 */
export function updateHead(line: string): UpdateHead {
  const { words, written } = wordsAndMarks(line.trim());
  const [, date = "", title = ""] = dated.exec(words) ?? [];
  const marks = written === undefined ? [] : written.split(/\s+/).filter((mark) => mark !== "");
  const errors: string[] = misplacedMarks.test(words) ? [misplaced] : [];
  let id: string | undefined;
  let authorIds: readonly string[] = [];
  for (const mark of marks)
    if (mark.startsWith("#")) {
      id = mark.slice(1);
      const error = idError(id, "an update");
      if (error !== undefined) errors.push(error);
    } else if (mark.startsWith("by=")) authorIds = mark.slice("by=".length).split(",").filter(Boolean);
    else if (mark !== "key" && mark !== "draft")
      errors.push(
        `"${mark}" says nothing that an update knows. Between the curly brackets stand key, draft, by=ada-brandt,mara-lindqvist (names of files in authors/), and #lamps (its id).`,
      );
  return {
    date,
    title: title.trim() || (date === "" ? words : ""),
    id,
    authorIds,
    isKey: marks.includes("key"),
    isDraft: marks.includes("draft"),
    errors,
  };
}

/** Marks within the words, where nobody would heed them: `{draft} The lamps come on`. */
const misplacedMarks = /\{\s*(?:(?:key|draft)\b|by=|#)/i;

const misplaced =
  "Curly brackets with what they say of the update stand before the end of the line. Move it into one pair of them behind the title, like The lamps come on {key draft}.";

/** Divides a line into its words and what stands in curly brackets at its end. */
function wordsAndMarks(line: string): { readonly words: string; readonly written?: string } {
  const start = line.endsWith("}") ? line.lastIndexOf("{") : -1;
  const written = line.slice(start + 1, -1);
  return start < 0 || written.includes("}")
    ? { words: line }
    : { words: line.slice(0, start).trimEnd(), written };
}

/** A date, however wrong, begins with a digit. One with a time may have a space before that. */
const dated = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}\S*(?: ?[+-]\d{2}:?\d{2})?|\d\S*)(?:\s+(.*))?$/s;
