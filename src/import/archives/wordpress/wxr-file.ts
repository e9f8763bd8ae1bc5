import { lineProblem, type Problem } from "../../../model/problem.ts";
import type { InputFile } from "../../import-format.ts";
import { type WxrElement, type WxrPrefixes, wxrElements, wxrPrefixes } from "./wxr-elements.ts";
import { type WxrSegment, wxrSegments } from "./wxr-segments.ts";

/** A part of an export as it is read. */
type WxrPart =
  | { readonly type: "head"; readonly root: WxrElement }
  /** `prefixes` are those of its file. */
  | { readonly type: "item"; readonly segment: WxrSegment; readonly prefixes: WxrPrefixes }
  | { readonly type: "end"; readonly notices: readonly string[] }
  | { readonly type: "unreadable"; readonly problem: Problem };

/** Reads a file of a WordPress export part by part. No item is parsed before somebody asks for it. */
export async function* wxrParts({ shown, chunks }: InputFile): AsyncGenerator<WxrPart, undefined> {
  let prefixes: WxrPrefixes = new Map();
  let notices: readonly string[] = [];
  for await (const segment of wxrSegments(chunks())) {
    if (segment.kind === "head") {
      const root = headOf(segment);
      if (root) {
        prefixes = wxrPrefixes(root);
        yield { type: "head", root };
      } else yield { type: "unreadable", problem: lineProblem(shown, segment.line, brokenHead) };
    } else if (segment.kind === "item" && segment.whole) {
      yield { type: "item", segment, prefixes };
    }
    if (!segment.whole)
      yield { type: "unreadable", problem: lineProblem(shown, segment.line, endsEarly(segment)) };
    notices = segment.notices;
  }
  yield { type: "end", notices };
}

/** Parses an item, unless it can't be read. */
export function itemElement(
  { text, line }: Pick<WxrSegment, "text" | "line">,
  prefixes: WxrPrefixes,
  shown: string,
): WxrElement | Problem {
  const { elements, badLine } = wxrElements(text, prefixes, "item");
  const item = elements?.find(({ name }) => name === "item");
  return item ?? lineProblem(shown, line + (badLine ?? 1) - 1, brokenItem(line));
}

/** Returns the root of a file, which its items have left open. Servers write warnings above it, and document types stand there. */
function headOf({ text }: WxrSegment): WxrElement | undefined {
  const start = text.search(/<rss[\s>]/i);
  const { elements } = wxrElements(start < 0 ? text : text.slice(start), new Map(), "head");
  return elements?.find(({ name }) => name === "rss");
}

const brokenHead =
  "The head of the export is no XML that can be read. Export it from WordPress again, under Tools, Export.";

function brokenItem(line: number): string {
  return `The item that begins in line ${line} is no XML from here on, and can't be repaired. Correct it in the file, or leave it out with --skip-broken.`;
}

function endsEarly({ kind, line }: WxrSegment): string {
  return kind === "item"
    ? `The file ends within the item that begins in line ${line}, so that it and all after it are missing. Export it from WordPress again.`
    : "The file ends without </rss>, so that items may be missing. Export it from WordPress again.";
}
