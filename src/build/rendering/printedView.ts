import { crc32 } from "node:zlib";
import type { Page } from "../../pages/page.ts";
import type { Frame } from "../../pages/views/frame.ts";
import { digestOf } from "../../text/digestOf.ts";
import { oncePer } from "../../text/oncePer.ts";

/** Sums of the parts of a view by their names, to tell which of them changed; of lists a sum for each item. */
export type Parts = Readonly<Record<string, number | readonly number[]>>;

export interface PrintedView {
  /** The view as JSON, without the frame that all pages share. */
  readonly json: string;
  readonly frame?: string | undefined;
  readonly parts: Parts;
  /** Stands for the view, its frame included. */
  readonly digest: string;
}

interface PrintedFrame {
  readonly json: string;
  readonly digest: string;
  readonly sum: number;
}

const printedFrame = oncePer((frame: Frame): PrintedFrame => {
  const json = JSON.stringify(frame);
  return { json, digest: digestOf([json]), sum: crc32(json) };
});

interface PrintedPart {
  readonly json: string;
  readonly sum: number | readonly number[];
}

const printedPart = (value: unknown): PrintedPart => {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(item) ?? "null");
    return { json: `[${items.join(",")}]`, sum: items.map((item) => crc32(item)) };
  }
  const json = JSON.stringify(value);
  return { json, sum: crc32(json) };
};

const printed = (view: Page["view"]): PrintedView => {
  const frame = "frame" in view ? printedFrame(view.frame) : undefined;
  const parts: Record<string, number | readonly number[]> = frame ? { frame: frame.sum } : {};
  const members: string[] = [];
  for (const [name, value] of Object.entries(view)) {
    if (value === undefined || name === "frame") continue;
    const { json, sum } = printedPart(value);
    parts[name] = sum;
    members.push(`"${name}":${json}`);
  }
  const json = `{${members.join(",")}}`;
  return { json, frame: frame?.json, parts, digest: digestOf([frame?.digest ?? "", json]) };
};

let last: { readonly view: Page["view"]; readonly printed: PrintedView } | undefined;

/**
 * What a page shows, as text: to be compared with the last build's, and to be handed to a renderer. Pages in a row
 * that share one view, as the formats of a feed do, are given one and the same.
 */
export const printedView = (page: Pick<Page, "view">): PrintedView => {
  // Made anew each time that it is asked for.
  const { view } = page;
  if (last?.view !== view) last = { view, printed: printed(view) };
  return last.printed;
};

/** Stands for what a page shows, and with the code for the page. */
export const fingerprintOf = ({ kind }: Pick<Page, "kind">, { digest }: PrintedView): string =>
  digestOf([kind, digest]);
