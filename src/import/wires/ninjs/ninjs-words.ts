import { htmlTree } from "../../text/html-text.ts";
import { oneLine } from "../../text/lines.ts";
import { type JsonObject, objectsAt, textAt } from "./json-object.ts";

/**
 * Returns the main one of several texts, on one line: `headline` of ninjs 1, or that of `headlines` of ninjs 2 and 3 whose role is
 * the first of some. Texts of other roles are left alone.
 */
export function ninjsLine(
  object: JsonObject,
  { singular, plural, roles }: { readonly singular: string; readonly plural: string; readonly roles: RegExp },
): string | undefined {
  const listed = objectsAt(object, plural);
  const fitting = listed.find((one) => roles.test(textAt(one, "role") ?? ""));
  const chosen =
    textAt(fitting, "value") ??
    textAt(object, singular, `${singular}_text`, `${singular}_main`, `${singular}_html`, `${singular}_xhtml`);
  const line = chosen === undefined ? "" : shownLine(chosen);
  return line === "" ? undefined : line;
}

/** Returns a text on one line, without the markup that it may hold. */
function shownLine(text: string): string {
  return oneLine(/[<&]/.test(text) ? wordsIn(htmlTree(text)) : text);
}

interface Tree {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

function wordsIn({ type, tagName = "", value = "", children = [] }: Tree): string {
  if (tagName === "script" || tagName === "style") return "";
  return type === "text" ? value : children.map(wordsIn).join(type === "element" ? "" : " ");
}
