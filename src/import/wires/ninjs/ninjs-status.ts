import type { WireStatus } from "../release.ts";
import { type JsonObject, jsonObject, objectsAt, textAt, valuesAt, wordAt } from "./json-object.ts";

/** Returns what an item says of its publication. */
export function ninjsStatus(object: JsonObject): WireStatus {
  return {
    type: wordAt(object, "type"),
    status: wordAt(object, "pubstatus"),
    embargo: embargoOf(object),
    expires: textAt(object, "expires"),
    signals: [
      ...codesAt(object, "signal"),
      ...codesAt(object, "signals"),
      ...codesAt(object, "genre"),
      ...codesAt(object, "genres"),
    ],
    // AP marks by it what readers may see. Its advisories are usable texts too.
    requiredSignal: isFromAp(object) ? "newscontent" : undefined,
    headings: [
      textAt(object, "headline"),
      textAt(object, "slugline"),
      textAt(object, "title"),
      ...objectsAt(object, "headlines").map((one) => textAt(one, "value")),
    ].filter((heading) => heading !== undefined),
    notes: ninjsNotes(object),
  };
}

/** Returns the notes to editors of an item. */
export function ninjsNotes(object: JsonObject): readonly string[] {
  return ["ednote", "ednotes", "editorsnote", "editornote"].flatMap((key) =>
    valuesAt(object, key).flatMap((note) => {
      const text =
        typeof note === "string" ? note : textAt(jsonObject(note), "value", "text", "note", "ednote", "body");
      return text === undefined || text.trim() === "" ? [] : [text];
    }),
  );
}

/** Returns the codes of a list of words or of objects with a code. */
function codesAt(object: JsonObject, key: string): readonly string[] {
  return valuesAt(object, key).flatMap((value) => {
    if (typeof value === "string") return [value];
    const one = jsonObject(value);
    return textAt(one, "code", "qcode", "literal", "uri", "name") ?? [];
  });
}

/** Returns when the embargo ends. `null` and `false` stand for none. */
function embargoOf(object: JsonObject): string | undefined {
  const key = ["embargoeduntil", "embargoed", "embargo"].find(
    (name) => ![undefined, null, false].includes(read(object, name)),
  );
  return key === undefined ? undefined : wordAt(object, key);
}

function read(object: JsonObject, key: string): undefined | null | false | true {
  const value = object.get(key);
  return value === undefined || value === null || value === false ? value : true;
}

function isFromAp(object: JsonObject): boolean {
  return (
    textAt(jsonObject(object.get("altids")), "itemid") !== undefined ||
    codesAt(object, "signals").some((signal) => /^(?:apsig:|newscontent$)/i.test(signal))
  );
}
