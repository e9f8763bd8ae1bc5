import { crc32 } from "node:zlib";
import { weakMemo } from "../lib/cache.ts";
import { digestOf } from "../lib/hash.ts";
import type { Page } from "../pages/page.ts";
import type { Frame } from "../pages/views/shared.ts";

/** Sums of the parts of a view by their names, to tell which of them changed; of lists a sum for each item. */
export type Parts = Readonly<Record<string, number | readonly number[]>>;

/** Something that many views show, as JSON. */
export interface PrintedThing {
  readonly json: string;
  readonly digest: string;
  readonly sum: number;
}

export interface PrintedView {
  /** The view as JSON, without all that follows. */
  readonly json: string;
  /** What all pages share. */
  readonly frame?: PrintedThing | undefined;
  /** Long texts by their names, as they are. */
  readonly texts: Readonly<Record<string, string>>;
  /** Lists of cards by their names; one card is one object in all views. */
  readonly cards: Readonly<Record<string, readonly PrintedThing[]>>;
  readonly parts: Parts;
  /** Stands for the view as a whole. */
  readonly digest: string;
}

let last: { readonly view: Page["view"]; readonly printed: PrintedView } | undefined;

/**
 * What a page shows, as text: to be compared with the last build's, and to be handed to a renderer. Pages in a row
 * that share one view, as the formats of a feed do, are given one and the same.
 */
export function printedView(page: Pick<Page, "view">): PrintedView {
  // Made anew each time that it is asked for.
  const { view } = page;
  if (last?.view !== view) last = { view, printed: printed(view) };
  return last.printed;
}

/** Stands for what a page shows, and with the code for the page. */
export function fingerprintOf({ kind }: Pick<Page, "kind">, { digest }: PrintedView): string {
  return digestOf([kind, digest]);
}

const printedThing = weakMemo((thing: object): PrintedThing => {
  const json = JSON.stringify(thing);
  return { json, digest: digestOf([json]), sum: crc32(json) };
});

/** From so many characters on a text is not written as JSON, since that, and to read it, takes longer than all else. */
const longText = 1000;

const cardLists: ReadonlySet<string> = new Set(["cards", "related"]);

function printed(view: Page["view"]): PrintedView {
  const frame = "frame" in view ? printedThing(view.frame satisfies Frame) : undefined;
  const parts: Record<string, number | readonly number[]> = frame ? { frame: frame.sum } : {};
  const texts: Record<string, string> = {};
  const cards: Record<string, readonly PrintedThing[]> = {};
  const members: string[] = [];
  const marks = [frame?.digest ?? ""];
  for (const [name, value] of Object.entries(view)) {
    if (value === undefined || name === "frame") continue;
    if (typeof value === "string" && value.length >= longText) {
      texts[name] = value;
      parts[name] = crc32(value);
      marks.push(name, value);
    } else if (cardLists.has(name)) {
      const list = value.map(printedThing);
      cards[name] = list;
      parts[name] = list.map(({ sum }: PrintedThing) => sum);
      marks.push(name);
      for (const { digest } of list) marks.push(digest);
    } else {
      const { json, sum } = printedPart(value);
      parts[name] = sum;
      members.push(`"${name}":${json}`);
    }
  }
  const json = `{${members.join(",")}}`;
  return { json, frame, texts, cards, parts, digest: digestOf([...marks, json]) };
}

interface PrintedPart {
  readonly json: string;
  readonly sum: number | readonly number[];
}

function printedPart(value: unknown): PrintedPart {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(item) ?? "null");
    return { json: `[${items.join(",")}]`, sum: items.map((item) => crc32(item)) };
  }
  const json = JSON.stringify(value);
  return { json, sum: crc32(json) };
}
