import { type SaxesOptions, SaxesParser } from "saxes";
import { withoutCdata } from "./cdata.ts";

/** An element of a WordPress export. */
export interface WxrElement {
  /** With the prefix that WordPress gives it, whatever the file calls it: "wp:post_id". */
  readonly name: string;
  /** Values by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The text in it and in its elements. */
  readonly text: string;
  readonly elements: readonly WxrElement[];
}

/** The elements of a segment, or the line of it, counted from 1, on which it stops being XML. */
type WxrParse =
  | { readonly elements: readonly WxrElement[]; readonly badLine?: undefined }
  | { readonly elements?: undefined; readonly badLine: number };

/**
 * Parses a segment of a WordPress export. The beginning of a file may have open elements. No document type is read, so that no
 * entity but the five of XML means anything.
 *
 * Many exports are no XML: plugins write bare ampersands, markup and ]]> into texts. Such a segment is repaired by what is known
 * of its elements, and parsed again.
 */
export function wxrElements(text: string, prefixes: WxrPrefixes, kind: "head" | "item"): WxrParse {
  const strict = parsed(withoutCdata(text, "strict"), prefixes, kind);
  return strict.elements?.every(isPlain) ? strict : parsed(repaired(text), prefixes, kind);
}

/** Returns false for an item whose texts were taken for elements, since their markup is neither escaped nor in CDATA. */
function isPlain({ name, elements }: WxrElement): boolean {
  return (
    name !== "item" || elements.every((field) => field.elements.length === 0 || field.name.startsWith("wp:"))
  );
}

/** The prefixes that a file declares, by the address of their namespaces without its version. */
export type WxrPrefixes = ReadonlyMap<string, string>;

/** Returns the prefixes that the root of an export declares, with those that WordPress gives the same namespaces. */
export function wxrPrefixes({ attributes }: WxrElement): WxrPrefixes {
  return new Map(
    Object.entries(attributes).flatMap(([name, uri]) => {
      const usual = namespaces.find(([form]) => form.test(uri))?.[1];
      return name.startsWith("xmlns:") && usual !== undefined ? [[name.slice(6), usual]] : [];
    }),
  );
}

/** The namespaces of all versions. That of excerpts begins like that of WordPress. */
const namespaces = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, "excerpt"],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, "wp"],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, "content"],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, "dc"],
] as const;

/** An element that is being read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: WxrElement[];
  text: string;
}

/** Elements of exports lie in three others at most; markup in a text may add some. */
const deepest = 40;

function parsed(
  { markup, texts }: ReturnType<typeof withoutCdata>,
  prefixes: WxrPrefixes,
  kind: "head" | "item",
): WxrParse {
  const parser = new SaxesParser<SaxesOptions & { xmlns: false }>({ xmlns: false, fragment: true });
  const root: OpenElement = { name: "", attributes: {}, elements: [], text: "" };
  const open = [root];
  let nextText = 0;
  let badLine: number | undefined;
  const addText = (text: string): void => {
    for (const element of open.slice(2)) element.text += text;
  };
  const close = (): void => {
    const element = open.pop();
    if (element) open.at(-1)?.elements.push(element);
  };
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > deepest) throw new BadMarkup();
    open.push({ name: usualName(name, prefixes), attributes, elements: [], text: "" });
  });
  parser.on("text", addText);
  parser.on("cdata", () => {
    addText(texts[nextText] ?? "");
    nextText += 1;
  });
  parser.on("closetag", close);
  parser.on("error", () => {
    badLine ??= parser.line;
    throw new BadMarkup();
  });
  try {
    parser.write(markup);
    if (kind === "item") parser.close();
  } catch (error) {
    if (error instanceof BadMarkup) return { badLine: badLine ?? parser.line };
    throw error;
  }
  while (open.length > 1) close();
  return { elements: root.elements };
}

class BadMarkup extends Error {}

function usualName(name: string, prefixes: WxrPrefixes): string {
  const colon = name.indexOf(":");
  const usual = colon < 0 ? undefined : prefixes.get(name.slice(0, colon));
  return usual === undefined ? name : `${usual}${name.slice(colon)}`;
}

/** What begins a tag in an export. Any other "<" belongs to a text. */
const strayOpener =
  /<(?!\/?(?:rss|channel|item|title|link|pubDate|lastBuildDate|guid|description|category|language|generator|image|url|width|height|copyright|docs|cloud|ttl|[A-Za-z]\w*:\w+)[\s/>]|!\[CDATA\[)/g;

const documentType = /<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>/gi;

const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;

function onlyLineBreaks(part: string): string {
  return part.replaceAll(/[^\n]+/g, "");
}

/** Returns a segment with its texts cut out by the elements that they stand in, and with its other marks made harmless. */
function repaired(text: string): ReturnType<typeof withoutCdata> {
  const { markup, texts } = withoutCdata(text, "by element");
  const repairedMarkup = markup
    .replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, onlyLineBreaks)
    .replaceAll(documentType, onlyLineBreaks)
    .replaceAll(strayAmpersand, "&amp;")
    .replaceAll(/&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/gi, "")
    .replaceAll(strayOpener, "&lt;")
    .replaceAll(/(?<!<!\[CDATA\[\n*)\]\]>/g, "]]&gt;");
  return { markup: repairedMarkup, texts };
}
