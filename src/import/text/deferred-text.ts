import { lazy } from "../../lib/cache.ts";
import type { ImportedText, Uncarried } from "../imported-item.ts";
import { htmlText } from "./html-text.ts";

/**
 * Returns the text of some HTML like `htmlText`, but makes it when it is asked for. The writer of an import does not ask: it lets
 * threads make it. `uncarried` is what could not be carried over before.
 */
export function deferredText(html: string, uncarried: readonly Uncarried[] = []): ImportedText {
  const made = lazy(() => htmlText(html));
  const text: ImportedText = {
    get markdown() {
      return made().markdown;
    },
    get addresses() {
      return made().addresses;
    },
    get words() {
      return made().words;
    },
    get uncarried() {
      return [...made().uncarried, ...uncarried];
    },
  };
  // Not enumerable: a copy of the text is one that is made.
  return Object.defineProperty(text, "deferred", { value: { html, uncarried } });
}
