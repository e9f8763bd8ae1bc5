import type { Element, ElementContent, Root } from "hast";
import type { ImportedPicture } from "../imported-item.ts";

/** A picture of an item, with the addresses of all its sizes. */
export interface WirePicture {
  readonly picture: ImportedPicture;
  readonly addresses: ReadonlySet<string>;
}

/**
 * Returns the lead picture of an item, and its text with the other pictures: those that it does not show itself stand at its end.
 * The lead picture is not shown twice.
 */
export function illustrated(
  root: Root,
  [lead, ...others]: readonly WirePicture[],
): { readonly image?: ImportedPicture | undefined; readonly root: Root } {
  if (!lead) return { root };
  const shown = new Set<string>();
  const children = withoutPicture(root.children, (address) => lead.addresses.has(address), shown);
  const missing = others.filter(({ addresses }) => ![...addresses].some((address) => shown.has(address)));
  return { image: lead.picture, root: { ...root, children: [...children, ...missing.map(figure)] } };
}

/**
 * Returns the names by which pictures are known that may not be shown: their addresses, and the names of their files, since a text
 * may have another address for the same file.
 */
export function pictureNames(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.flatMap(namesOf).filter((name) => name !== ""));
}

/** Returns a text without the pictures of some names. */
export function withoutWithheld<T extends Root["children"][number] | ElementContent>(
  nodes: readonly T[],
  names: ReadonlySet<string>,
): readonly T[] {
  if (names.size === 0) return nodes;
  return withoutPicture(nodes, (address) => namesOf(address).some((name) => names.has(name)));
}

/** Returns the address without what follows its path, and the name of the file alone. */
function namesOf(address: string): readonly string[] {
  const path = address
    .trim()
    .toLowerCase()
    .replace(/[?#].*$/s, "");
  return [path, path.slice(path.lastIndexOf("/") + 1)];
}

/** Returns the nodes without the figures of some addresses. Notes the addresses of all others in `shown`. */
function withoutPicture<T extends Root["children"][number] | ElementContent>(
  nodes: readonly T[],
  isLeft: (address: string) => boolean,
  shown = new Set<string>(),
): T[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    const pictures = picturesIn(node);
    const isPicture = node.tagName === "figure" || node.tagName === "img";
    if (isPicture && pictures.some(isLeft)) return [];
    if (isPicture) for (const address of pictures) shown.add(address);
    return [{ ...node, children: withoutPicture(node.children, isLeft, shown) }];
  });
}

function picturesIn(element: Element): readonly string[] {
  const own = element.tagName === "img" ? [String(element.properties.src ?? "")] : [];
  return [
    ...own,
    ...element.children.flatMap((child) => (child.type === "element" ? picturesIn(child) : [])),
  ];
}

function figure({ picture: { address, alt, caption, credit } }: WirePicture): Element {
  const text = (value: string): ElementContent => ({ type: "text", value });
  const element = (
    tagName: string,
    children: ElementContent[],
    properties: Element["properties"] = {},
  ): Element => ({
    type: "element",
    tagName,
    properties,
    children,
  });
  const words = [
    ...(caption === undefined ? [] : [text(`${caption} `)]),
    ...(credit === undefined ? [] : [element("cite", [text(credit)])]),
  ];
  return element("figure", [
    element("img", [], { src: address, ...(alt !== undefined && { alt }) }),
    ...(words.length === 0 ? [] : [element("figcaption", words)]),
  ]);
}
