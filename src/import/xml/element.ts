/** An element of an XML file with all that is in it, as `xmlFile` and `xmlElements` read it. */
export interface XmlElement {
  readonly type: "element";
  /** As the file writes it: "wp:post_id". */
  readonly name: string;
  /** Without its prefix: "post_id". */
  readonly local: string;
  /** The address of its namespace, or "" if it has none. The prefix itself if nothing declares that. */
  readonly space: string;
  /** By name as the file writes them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts. No two texts follow each other. */
  readonly children: readonly XmlNode[];
  /** The line on which its start tag ends, counted from 1. */
  readonly line: number;
}

export type XmlNode = XmlElement | string;

/** Returns the elements directly in an element. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** Returns the elements of a local name directly in an element, of its own namespace. */
export function childrenNamed(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && child.local === local && child.space === element.space,
  );
}

/**
 * Returns the element that a path of local names leads to, the first of each name.
 * @example elementAt(root, "head", "docdata")
 */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(firstNamed, element);
}

function firstNamed(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement =>
      typeof child !== "string" && child.local === local && child.space === element.space,
  );
}

/** Returns the elements below an element for which a condition holds, in the order of the file. It looks into none of those. */
export function elementsBelow(
  element: XmlElement,
  isWanted: (element: XmlElement) => boolean,
): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => (isWanted(child) ? [child] : elementsBelow(child, isWanted)));
}

/** Returns all text in an element, as the file has it. */
export function textIn(element: XmlElement | undefined): string {
  if (!element) return "";
  const [only = ""] = element.children;
  if (element.children.length < 2 && typeof only === "string") return only;
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

/** Returns an element without some of those below it, and their text. */
export function withoutElements(element: XmlElement, left: readonly XmlElement[]): XmlElement {
  if (left.length === 0) return element;
  const children = element.children
    .filter((child) => typeof child === "string" || !left.includes(child))
    .map((child) => (typeof child === "string" ? child : withoutElements(child, left)));
  return { ...element, children };
}
