import { join } from "node:path";
import { messagesFor } from "../i18n/languages.ts";
import { directionOf } from "../i18n/locale.ts";
import { hashBytes } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import { escapeMarkup } from "../markup/template.ts";
import type { Publication } from "../model/publication.ts";
import { lazyPage, type PageOf } from "../pages/page.ts";
import { publishedScript } from "./published-script.ts";

/** Its address must never change: browsers look there for a newer one. */
export const workerUrl = "/sw.js";

/**
 * Returns the service worker of a publication that keeps pages for times without a connection. Of any other, a worker that
 * removes one that readers may have from before.
 */
export function workerPage(
  scripts: string,
  publication: Pick<Publication, "language"> | undefined,
): PageOf<"script"> {
  const read = (name: string): string => publishedScript(join(scripts, "workers", `${name}.js`));
  const code = publication ? `${noteIn(publication.language)}${read("offline")}` : read("removal");
  return lazyPage(
    { kind: "script", url: workerUrl, source: "the service worker" },
    { view: () => ({ code }), inputsHash: () => bitsOf(hashBytes(code)) },
  );
}

function noteIn(language: string): string {
  const { title, text } = messagesFor(language).offline;
  const note = {
    language,
    direction: directionOf(language),
    title: escapeMarkup(title),
    text: escapeMarkup(text),
  };
  return `const note = ${JSON.stringify(note)};\n`;
}
