import type { Page } from "../../src/pages/page.ts";

/** All that there is to know of pages, views included, which are made only when they are asked for. */
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
