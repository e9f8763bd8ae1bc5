import { baseLanguage } from "../../i18n/base-language.ts";
import { changedOutsideAddresses } from "./text.ts";

/**
 * Returns text with typographic dashes and ellipses, and in French with the spaces of its punctuation. Addresses stay
 * the same.
 */
export function dashedText(text: string, language: string): string {
  const dashed = dashesAndDots(text);
  return baseLanguage(language) === "fr" ? frenchSpaces(dashed) : dashed;
}

function dashesAndDots(text: string): string {
  return (
    // A short search, since most texts have neither.
    text.includes("--") || text.includes("...")
      ? changedOutsideAddresses(text, (part) =>
          part
            .replace(/(^|[^-])---(?!-)/g, "$1—")
            .replace(/(^|[^-])--(?!-)/g, "$1–")
            .replace(/(^|[^.])\.{3}(?!\.)/g, "$1…"),
        )
      : text
  );
}

/** The space inside guillemets stays narrow if it was typed so. */
function frenchSpaces(text: string): string {
  return (
    text
      .replace(/«[ \u00a0\u202f]*/g, (found) => (found === "«\u202f" ? found : "«\u00a0"))
      .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, (found) => (found === "\u202f»" ? found : "\u00a0»"))
      // The lookbehind makes each run of spaces match from its beginning only, or time would grow with the square of its
      // length.
      .replace(/(?<![ \u00a0])[ \u00a0]+([;!?])/g, "\u202f$1")
      .replace(/(?<![ \u00a0])[ \u00a0]+:/g, "\u00a0:")
  );
}
