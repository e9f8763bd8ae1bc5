import { eastAsianScripts } from "../../i18n/scripts.ts";

/**
 * Returns emphasised words: between stars where these are sure to be read as emphasis, else between tags.
 * @example emphasisMarks("no", { mark: "*", tag: "em", before: " ", after: "." }) // "*no*"
 * @example emphasisMarks("un", { mark: "*", tag: "em", before: " ", after: "h" }) // "<em>un</em>"
 */
export function emphasisMarks(inside: string, { mark, tag, before, after }: EmphasisPlace): string {
  const isSure =
    opens(before.slice(-1), inside) &&
    closes(inside, after.charAt(0)) &&
    !/^[*_\s\\<]|[*_\s\\>]$/.test(inside);
  return isSure ? mark + inside + mark : `<${tag}>${inside}</${tag}>`;
}

interface EmphasisPlace {
  readonly mark: "*" | "**";
  readonly tag: "em" | "strong";
  /** The characters around it; empty at the edges of a text. */
  readonly before: string;
  readonly after: string;
}

function opens(before: string, inside: string): boolean {
  // A link before it may be taken away at last, with its bracket.
  return (before !== ")" && isApart(before)) || (eastAsian.test(before) && eastAsian.test(inside.charAt(0)));
}

function closes(inside: string, after: string): boolean {
  return isApart(after) || (eastAsian.test(after) && eastAsian.test(inside.slice(-1)));
}

/** Returns true for white space, the edge of a text, and marks that are no part of a word. */
function isApart(character: string): boolean {
  return character === "" || /[\s.,;:!?()"'“”„‘’«»–—…]/.test(character);
}

const eastAsian = new RegExp(`[${eastAsianScripts}]`, "u");
