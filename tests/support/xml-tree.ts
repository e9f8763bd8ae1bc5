import { SaxesParser } from "saxes";

export interface XmlElement {
  /** With its prefix: "dc:creator". */
  readonly name: string;
  /** The namespace's address. */
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text between its own tags, children's left out. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** The root of a well-formed document with an XML declaration and no other instruction; anything else is thrown. */
export const xmlTree = (document: string): XmlElement => {
  if (!document.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'))
    throw new Error("The XML declaration is missing");
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on("opentag", ({ name, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value]);
    const element = { name, uri, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("processinginstruction", ({ target }) => {
    throw new Error(`There is an instruction "${target}"`);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(document).close();
  if (!root) throw new Error("There is no element");
  return root;
};

/** The children of that name. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The text of the one child of that name; undefined where there is none. */
export const childText = (element: XmlElement, name: string): string | undefined =>
  childrenNamed(element, name)[0]?.text;
