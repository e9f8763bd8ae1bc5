import { changedAround } from "./text.ts";

/** A text with the dashes and ellipses of print, and in French with the spaces of its punctuation; addresses stay as they are. */
export function dashedText(text: string, language: string): string {
  const dashed = dashesAndDots(text);
  return language.toLowerCase().split("-")[0] === "fr" ? frenchSpaces(dashed) : dashed;
}

function dashesAndDots(text: string): string {
  return (
    // Most texts hold nothing of it, and a short search finds that out.
    text.includes("--") || text.includes("...")
      ? changedAround(text, (part) =>
          part
            .replace(/(^|[^-])---(?!-)/g, "$1—")
            .replace(/(^|[^-])--(?!-)/g, "$1–")
            .replace(/(^|[^.])\.{3}(?!\.)/g, "$1…"),
        )
      : text
  );
}

/** The space inside of guillemets stays narrow where it was typed so. */
function frenchSpaces(text: string): string {
  return (
    text
      .replace(/«[ \u00a0\u202f]*/g, (found) => (found === "«\u202f" ? found : "«\u00a0"))
      .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, (found) => (found === "\u202f»" ? found : "\u00a0»"))
      // Each run of spaces is looked at from its beginning only, or a long one would take time by its square.
      .replace(/(?<![ \u00a0])[ \u00a0]+([;!?])/g, "\u202f$1")
      .replace(/(?<![ \u00a0])[ \u00a0]+:/g, "\u00a0:")
  );
}
