import type { Properties } from "hast";
import { readMarkup } from "../../../markup/parse-html.ts";
import type { XmlElement, XmlNode } from "../../xml/element.ts";

/**
 * Returns a source of HTML, which need not be well-formed, as one element named "html". If it nests too deep, what lies
 * behind that place is missing.
 */
export function htmlElement(source: string): XmlElement {
  const top = open("html", {});
  const stack = [top];
  readMarkup(
    source,
    {
      onopentag: (name, attributes) => {
        const element = open(name, attributes);
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      ontext: (text) => {
        const children = stack.at(-1)?.children ?? [];
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag: () => {
        stack.pop();
      },
    },
    { decodeEntities: true },
  );
  return top;
}

/** Returns true for text that is HTML: "<P>Ferries sail.</P>". */
export function isHtml(text: string): boolean {
  return /<(?:p|br|div|span|h[1-6]|ul|ol|table|b|i|em|strong|a|html|body)\b[^<>]*>/i.test(text);
}

/** Returns the attributes of an element by the names that hast has for them. */
export function propertiesOf({ attributes }: XmlElement): Properties {
  const properties: Properties = {};
  for (const [name, property] of known) {
    const value = attributes[name];
    if (value !== undefined && value !== "") properties[property] = value;
  }
  return properties;
}

const known = [
  ["href", "href"],
  ["src", "src"],
  ["alt", "alt"],
  ["colspan", "colSpan"],
  ["rowspan", "rowSpan"],
  ["start", "start"],
  ["width", "width"],
  ["height", "height"],
] as const;

function open(
  name: string,
  attributes: Readonly<Record<string, string>>,
): XmlElement & { readonly children: XmlNode[] } {
  const local = name.slice(name.indexOf(":") + 1);
  return { type: "element", name, local, space: "", attributes, children: [], line: 0 };
}
