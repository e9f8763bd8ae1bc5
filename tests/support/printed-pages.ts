import type { Page } from "../../src/pages/page.ts";

/** Returns pages as one text, with their lazy views. */
export const printedPages = (pages: readonly Page[]): string =>
  JSON.stringify(
    pages.map(({ kind, url, source, indexed, inputsHash, view }) => ({
      kind,
      url,
      source,
      indexed,
      inputsHash,
      view,
    })),
  );
