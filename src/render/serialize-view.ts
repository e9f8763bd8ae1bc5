import { crc32 } from "node:zlib";
import { weakMemo } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import type { Page } from "../pages/page.ts";
import type { SiteChrome } from "../pages/views/shared.ts";

/** The checksums of a view's fields, by name, which tell what of it changed. A list has one for each item. */
export type Parts = Readonly<Record<string, number | readonly number[]>>;

/** A value that many views share: the chrome, or a card. */
export interface SerializedPart {
  readonly json: string;
  readonly hash: string;
  readonly checksum: number;
}

/** A view, serialized in pieces, of which a batch of pages is sent each once. */
export interface SerializedView {
  /** The fields that no other view shares, as JSON, without long texts. */
  readonly json: string;
  /** The site's chrome, which all pages in a language share. */
  readonly chrome?: SerializedPart | undefined;
  /** Long texts, by the names of their fields. */
  readonly texts: Readonly<Record<string, string>>;
  /** Lists of cards, by the names of their fields. */
  readonly cards: Readonly<Record<string, readonly SerializedPart[]>>;
  readonly parts: Parts;
  /** The hash of the whole view. */
  readonly hash: string;
}

/**
 * Serializes the view of a page, to compare it with the last build's and to send it to a renderer. Successive pages with
 * one view, such as the formats of a feed, share the result.
 */
export function serializeView(page: Pick<Page, "view">): SerializedView {
  // A page makes its view anew at each access.
  const { view } = page;
  if (last?.view !== view) last = { view, serialized: serialized(view) };
  return last.serialized;
}

let last: { readonly view: Page["view"]; readonly serialized: SerializedView } | undefined;

/** Returns the hash of what a page shows: with the hash of the code it determines the page's bytes. */
export function viewHashOf({ kind }: Pick<Page, "kind">, { hash }: SerializedView): string {
  return hashOf([kind, hash]);
}

const serializePart = weakMemo((thing: object): SerializedPart => {
  const json = JSON.stringify(thing);
  return { json, hash: hashOf([json]), checksum: crc32(json) };
});

/** In characters. Texts of this length or more travel outside the JSON: encoding and parsing them dominated serialization. */
const longText = 1000;

const cardLists: ReadonlySet<string> = new Set(["cards", "related"]);

function serialized(view: Page["view"]): SerializedView {
  const chrome = "chrome" in view ? serializePart(view.chrome satisfies SiteChrome) : undefined;
  const parts: Record<string, number | readonly number[]> = chrome ? { chrome: chrome.checksum } : {};
  const texts: Record<string, string> = {};
  const cards: Record<string, readonly SerializedPart[]> = {};
  const members: string[] = [];
  const hashes = [chrome?.hash ?? ""];
  for (const [name, value] of Object.entries(view)) {
    if (value === undefined || name === "chrome") continue;
    if (typeof value === "string" && value.length >= longText) {
      texts[name] = value;
      parts[name] = crc32(value);
      hashes.push(name, value);
    } else if (cardLists.has(name)) {
      const list = value.map(serializePart);
      cards[name] = list;
      parts[name] = list.map(({ checksum }: SerializedPart) => checksum);
      hashes.push(name);
      for (const { hash } of list) hashes.push(hash);
    } else {
      const { json, checksum } = serializedField(value);
      parts[name] = checksum;
      members.push(`"${name}":${json}`);
    }
  }
  const json = `{${members.join(",")}}`;
  return { json, chrome, texts, cards, parts, hash: hashOf([...hashes, json]) };
}

interface SerializedField {
  readonly json: string;
  readonly checksum: number | readonly number[];
}

function serializedField(value: unknown): SerializedField {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(item) ?? "null");
    return { json: `[${items.join(",")}]`, checksum: items.map((item) => crc32(item)) };
  }
  const json = JSON.stringify(value);
  return { json, checksum: crc32(json) };
}
