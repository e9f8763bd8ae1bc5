import { fileProblem } from "../../../model/problem.ts";
import { eachFile, type WholeFile } from "../../each-file.ts";
import { filesByHead } from "../../files-by-head.ts";
import { firstByte } from "../../head-bytes.ts";
import type { ImportContext, ImportFormat, ReadItem, UnreadableFile } from "../../import-format.ts";
import { decodedWire } from "../wire-decoding.ts";
import { type JsonObject, jsonObject, valuesAt } from "./json-object.ts";
import { ninjsItem } from "./ninjs-item.ts";

/** The size limit of a file, in bytes. Days of a wire are sent in many files. */
const largestFile = 100_000_000;

/** Items in ninjs 1, 2 and 3, as Superdesk, TT, dpa, AP and the BBC write them, one or several in a file. */
export const ninjsFormat: ImportFormat = {
  name: "ninjs",
  title: "a ninjs file",
  origin: "wire",
  recognises: (input) => filesByHead(input, isNinjs),
  division: eachFile({ largest: largestFile, read: itemsOf }),
};

/** Names of fields that no other kind of JSON has beside an identifier. */
const telling =
  /"(?:versioncreated|firstcreated|pubstatus|headlines?|bodies|body_\w+|article_html|descriptions|description_text|copyright(?:holder|notice)|usageterms)"\s*:/i;

const identifying = /"(?:uri|guid|urn|altids|itemid)"\s*:/i;

/** Returns true if a file begins as JSON and names fields of ninjs. */
function isNinjs(head: Uint8Array): boolean {
  const first = firstByte(head);
  if (first !== 0x7b && first !== 0x5b) return false;
  const { text } = decodedWire(head, "beginning");
  return (
    /^\s*[[{]/.test(text) && identifying.test(text) && telling.test(text) && !/^\s*\{\s*"db"\s*:/.test(text)
  );
}

function itemsOf(file: WholeFile, context: ImportContext): readonly ReadItem[] {
  const { text, notices } = decodedWire(file.bytes, "whole");
  const { value, error, line } = parsedJson(text);
  if (error !== undefined) return [unreadable(file, error, line)];
  const objects = itemsIn(value, 0);
  if (objects.length === 0)
    return [unreadable(file, "There is no item in the file. An item of ninjs has a uri and a headline.")];
  return objects.map((object, index) => {
    const part = objects.length === 1 ? undefined : `item ${index + 1}`;
    const item = ninjsItem(object, { file: file.shown, part }, context);
    return item.type === "article" ? { ...item, notices: [...item.notices, ...notices] } : item;
  });
}

function unreadable(file: WholeFile, message: string, line?: number): UnreadableFile {
  return {
    type: "unreadable",
    problem: { ...fileProblem(file.shown, message), ...(line !== undefined && { line, column: 1 }) },
  };
}

interface ParsedJson {
  readonly value?: unknown;
  readonly error?: string;
  readonly line?: number | undefined;
}

/** Parses JSON. The message of an error holds no words of the file. */
function parsedJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const isTooShort = position >= text.trimEnd().length - 1;
    return {
      error: isTooShort
        ? "The file ends too early: its last bracket is missing. Fetch it again."
        : "The file is no JSON from here on. Fetch it again, or mend it in an editor of text.",
      line: text.slice(0, position).split("\n").length,
    };
  }
}

/** The keys under which feeds hold their items. */
const envelopes = ["item", "items", "entries", "data", "results", "newsitems", "_items"];

/** Returns the items in a value, in whatever envelopes they lie. */
function itemsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, depth + 1));
  const object = jsonObject(value);
  if (!object) return [];
  if (["uri", "guid", "urn", "altids"].some((key) => object.has(key)) && !hasItems(object)) return [object];
  const inside = envelopes.flatMap((key) => valuesAt(object, key).flatMap((one) => itemsIn(one, depth + 1)));
  return inside.length > 0 || !object.has("headline") ? inside : [object];
}

function hasItems(object: JsonObject): boolean {
  return ["item", "items"].some((key) =>
    valuesAt(object, key).some((one) => jsonObject(one)?.has("uri") === true),
  );
}
