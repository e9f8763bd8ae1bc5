import { oneLine } from "../../text/lines.ts";
import { childrenNamed, elementAt, textIn, type XmlElement } from "../../xml/element.ts";

/** Returns the text of an element on one line; "" for no element. */
export function lineIn(element: XmlElement | undefined): string {
  return oneLine(textIn(element));
}

/** Returns the first line that is not empty. */
export function firstLine(elements: readonly (XmlElement | undefined)[]): string | undefined {
  for (const element of elements) {
    const line = lineIn(element);
    if (line !== "") return line;
  }
  return undefined;
}

/** Returns the text of the first element at a path of names on one line; undefined if there is none. */
export function lineAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return firstLine([elementAt(element, ...path)]);
}

/** Returns an attribute of the first element of a name that has it. */
export function valueAt(
  element: XmlElement | undefined,
  name: string,
  attribute: string,
): string | undefined {
  return valuesAt(element, name, attribute)[0];
}

/** Returns the values of an attribute of all elements of a name, but for empty ones. */
export function valuesAt(
  element: XmlElement | undefined,
  name: string,
  attribute: string,
): readonly string[] {
  return childrenNamed(element, name).flatMap(({ attributes }) => attributes[attribute]?.trim() || []);
}

/** Returns lines as sentences that follow each other; undefined if all are empty. */
export function sentences(lines: readonly (string | undefined)[]): string | undefined {
  const found = lines.flatMap((line) => line || []);
  const last = found.length - 1;
  const ended = found.map((line, index) =>
    index < last && /[\p{L}\p{N}”"’')]$/u.test(line) ? `${line}.` : line,
  );
  return ended.join(" ") || undefined;
}
