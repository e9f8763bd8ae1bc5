import type { ImportedText } from "../imported-item.ts";
import { ownCopy } from "../own-copy.ts";

/** Returns the links of a text that lead to a part of another page, as in "/2019/05/ferries/#prices". */
export function linkedParts(text: ImportedText): readonly string[] {
  const { deferred } = text;
  // To ask for the addresses of what is deferred would make it.
  const links = deferred
    ? [...deferred.html.matchAll(partLink)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    : text.addresses.flatMap(({ kind, address }) => (kind === "link" ? [address] : []));
  return links.filter((link) => /^[^#]+#./.test(link)).map(ownCopy);
}

const partLink = /\shref\s*=\s*["']?([^"'\s<>#]{1,1000}#[^"'\s<>]{1,1000})/gi;

/**
 * Returns the anchors of a page for parts of it, by their old names: an anchor of that name, or the heading whose words make that
 * name, since every system makes names of headings in its own way.
 */
export function partAnchors(
  wanted: readonly string[],
  { anchors, headings }: { readonly anchors: readonly string[]; readonly headings: readonly PageHeading[] },
): ReadonlyMap<string, string> {
  const there = new Set(anchors);
  const byLetters = new Map(headings.map(({ id, text }) => [letters(text), id]));
  return new Map(
    wanted.flatMap((name) => {
      const anchor = there.has(name) ? name : byLetters.get(letters(name));
      return anchor === undefined || letters(name) === "" ? [] : [[name, anchor] as const];
    }),
  );
}

interface PageHeading {
  readonly id: string;
  readonly text: string;
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
