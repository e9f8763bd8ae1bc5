import type { Frame } from "../../src/pages/views/frame.ts";
import type { Head } from "../../src/pages/views/head.ts";
import { oncePer } from "../../src/text/oncePer.ts";

/**
 * Where a reader is, as far as the links around every page can tell. All pages at the same place have one object, so
 * that what stands around them is made once.
 */
export interface Whereabouts {
  readonly frame: Frame;
  /** The page that a link leads to; undefined on pages that none leads to. */
  readonly url: string | undefined;
  /** Urls of pages that links lead to and that hold this one. */
  readonly within: readonly string[];
}

interface Located {
  readonly frame: Frame;
  readonly head: Pick<Head, "canonical">;
  /** Addresses of pages that hold this one, such as its section. */
  readonly within?: readonly string[] | undefined;
}

const linkedUrls = oncePer((frame: Frame): ReadonlySet<string> => {
  const { navigation, footer, tagsUrl, authorsUrl, archiveUrl, searchUrl, correctionsUrl, feedUrl } = frame;
  const links = [...navigation, ...footer].map(({ url }) => url);
  const own = [tagsUrl, authorsUrl, archiveUrl, correctionsUrl, feedUrl];
  return new Set([...links, ...own, ...(searchUrl === undefined ? [] : [searchUrl])]);
});

const places = oncePer((_: Frame) => new Map<string, Whereabouts>());

const pathOf = (address: string | undefined): string | undefined =>
  address === undefined ? undefined : URL.parse(address)?.pathname;

/** Where the reader of a page is. */
export const whereaboutsOf = ({ frame, head, within = [] }: Located): Whereabouts => {
  const linked = linkedUrls(frame);
  const path = pathOf(head.canonical) ?? "";
  const url = linked.has(path) ? path : undefined;
  const above = within.filter((one) => linked.has(one));
  return places(frame).getOrInsertComputed([url, ...above].join("\n"), () => ({
    frame,
    url,
    within: above,
  }));
};
