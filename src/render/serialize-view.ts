import { crc32 } from "node:zlib";
import { weakMemo } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import type { Page } from "../pages/page.ts";
import type { SiteChrome } from "../pages/views/shared.ts";

/** Sums of the parts of a view by their names, to tell which of them changed; of lists a sum for each item. */
export type Parts = Readonly<Record<string, number | readonly number[]>>;

/** Something that many views show, as JSON. */
export interface SerializedPart {
  readonly json: string;
  readonly hash: string;
  readonly sum: number;
}

export interface SerializedView {
  /** The view as JSON, without all that follows. */
  readonly json: string;
  /** What all pages share. */
  readonly chrome?: SerializedPart | undefined;
  /** Long texts by their names, as they are. */
  readonly texts: Readonly<Record<string, string>>;
  /** Lists of cards by their names; one card is one object in all views. */
  readonly cards: Readonly<Record<string, readonly SerializedPart[]>>;
  readonly parts: Parts;
  /** Stands for the view as a whole. */
  readonly hash: string;
}

let last: { readonly view: Page["view"]; readonly serialized: SerializedView } | undefined;

/**
 * What a page shows, as text: to be compared with the last build's, and to be handed to a renderer. Pages in a row
 * that share one view, as the formats of a feed do, are given one and the same.
 */
export function serializeView(page: Pick<Page, "view">): SerializedView {
  // Made anew each time that it is asked for.
  const { view } = page;
  if (last?.view !== view) last = { view, serialized: serialized(view) };
  return last.serialized;
}

/** Stands for what a page shows, and with the code for the page. */
export function viewHashOf({ kind }: Pick<Page, "kind">, { hash }: SerializedView): string {
  return hashOf([kind, hash]);
}

const serializePart = weakMemo((thing: object): SerializedPart => {
  const json = JSON.stringify(thing);
  return { json, hash: hashOf([json]), sum: crc32(json) };
});

/** From so many characters on a text is not written as JSON, since that, and to read it, takes longer than all else. */
const longText = 1000;

const cardLists: ReadonlySet<string> = new Set(["cards", "related"]);

function serialized(view: Page["view"]): SerializedView {
  const chrome = "chrome" in view ? serializePart(view.chrome satisfies SiteChrome) : undefined;
  const parts: Record<string, number | readonly number[]> = chrome ? { chrome: chrome.sum } : {};
  const texts: Record<string, string> = {};
  const cards: Record<string, readonly SerializedPart[]> = {};
  const members: string[] = [];
  const marks = [chrome?.hash ?? ""];
  for (const [name, value] of Object.entries(view)) {
    if (value === undefined || name === "chrome") continue;
    if (typeof value === "string" && value.length >= longText) {
      texts[name] = value;
      parts[name] = crc32(value);
      marks.push(name, value);
    } else if (cardLists.has(name)) {
      const list = value.map(serializePart);
      cards[name] = list;
      parts[name] = list.map(({ sum }: SerializedPart) => sum);
      marks.push(name);
      for (const { hash } of list) marks.push(hash);
    } else {
      const { json, sum } = serializedPart(value);
      parts[name] = sum;
      members.push(`"${name}":${json}`);
    }
  }
  const json = `{${members.join(",")}}`;
  return { json, chrome, texts, cards, parts, hash: hashOf([...marks, json]) };
}

interface SerializedPiece {
  readonly json: string;
  readonly sum: number | readonly number[];
}

function serializedPart(value: unknown): SerializedPiece {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(item) ?? "null");
    return { json: `[${items.join(",")}]`, sum: items.map((item) => crc32(item)) };
  }
  const json = JSON.stringify(value);
  return { json, sum: crc32(json) };
}
