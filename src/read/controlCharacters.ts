import type { ContentFile } from "../model/contentFile.ts";
import type { Problem } from "../model/problem.ts";
import type { WholeTextFault } from "./wholeTextFault.ts";

/** What no page and no feed may hold, but for the ends of lines and tabs. https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

const messageFor = (text: string, at: number): string => {
  const code = text.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const before = text
    .slice(Math.max(0, at - 20), at)
    .split("\n")
    .at(-1);
  const place = before === "" ? "at the beginning" : `after "${before}"`;
  const advice =
    code >= 0x80 && code < 0xa0
      ? "It is often a quotation mark or a dash that was saved in another encoding. Write the sign that is meant."
      : "Nobody sees it, and pages and feeds must not hold it. Remove it.";
  return `A control character (${name}) stands here ${place}. ${advice}`;
};

/** The first control character of a text, with its line. */
export const controlCharacterFault = (text: string): WholeTextFault | undefined => {
  const at = text.search(control);
  return at < 0 ? undefined : { line: text.slice(0, at).split("\n").length, message: messageFor(text, at) };
};

/** Control characters that front matter holds in its own writing, such as "\b". */
export const writtenControlCharacters = ({
  file,
  data,
  positions,
}: Pick<ContentFile, "file" | "data" | "positions">): readonly Problem[] => {
  const problems: Problem[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "string") {
      const at = value.search(control);
      const field = path.join(".");
      const { line = 0, column = 0 } = positions.get(field) ?? positions.get(path[0] ?? "") ?? {};
      if (at >= 0)
        problems.push({ severity: "error", file, line, column, field, message: messageFor(value, at) });
    } else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) look(part, [...path, key]);
  };
  look(data, []);
  return problems;
};
