import type { Element } from "hast";
import type { RootContent as Block } from "mdast";
import { embedAt, embedProviders } from "../../markdown/embed-providers.ts";
import { attributeOf, foundIn } from "./hast-values.ts";
import { safeAddress } from "./safe-address.ts";
import type { TextContext } from "./text-context.ts";

/** Returns the card of an embed, or a link to what is no provider's. `title` says what it shows. */
export function embedOf(address: string, title: string, context: TextContext): readonly Block[] {
  const line = embedLine(address, title);
  if (line !== undefined) return [{ type: "html", value: line }];
  const safe = safeAddress(withScheme(address));
  const host = URL.parse(withScheme(address))?.host;
  context.notes.lose("embed", host ?? "without an address");
  return safe === undefined
    ? []
    : [linkParagraph(context.notes.placeholder("link", safe), title || (host ?? safe))];
}

/** Returns the line that shows an embed of a known provider: `@[vimeo](https://vimeo.com/76979871 "The mole")`. */
export function embedLine(address: string, title: string): string | undefined {
  const url = withScheme(address)
    .replace(/^http:/i, "https:")
    .replace(/^(https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com)\/v\/([\w-]{11})[^?#]*/i, "$1/embed/$2");
  if (/[\s()"<>\\]/.test(url)) return undefined;
  const found = Object.entries(embedProviders).find(
    ([, provider]) => /^https:/i.test(url) && embedAt(provider, url),
  );
  if (!found) return undefined;
  const words = withCurlyMarks(title.replace(/\s+/g, " ").trim());
  return `@[${found[0]}](${url}${words === "" ? "" : ` "${words}"`})`;
}

function withScheme(address: string): string {
  const plain = address.trim();
  return plain.startsWith("//") ? `https:${plain}` : plain;
}

function withCurlyMarks(words: string): string {
  return words.replace(/"([^"]*)"/g, "“$1”").replaceAll('"', "”");
}

/** Returns what is shown or played in an element, as a card or a link. */
export function playedOf(element: Element, title: string, context: TextContext): readonly Block[] {
  const name = element.tagName;
  const words = title || attributeOf(element, "title") || "";
  const address = addressOf(element);
  if (name === "video" || name === "audio" || name === "bgsound") {
    context.notes.lose("embed", `<${name}>`);
    const safe = safeAddress(address);
    if (safe === undefined) return [];
    return [linkParagraph(context.notes.placeholder("file", safe), words || fileNameOf(safe))];
  }
  if (address === "") {
    context.notes.lose("embed", `<${name}>`);
    return [];
  }
  return embedOf(address, words, context);
}

function addressOf(element: Element): string {
  const own = [
    attributeOf(element, "src"),
    attributeOf(element, "dataSrc"),
    attributeOf(element, "data"),
  ].find((address) => address !== undefined && address !== "" && address !== "about:blank");
  if (own !== undefined) return own;
  const inner = foundIn(
    element,
    (found) => /^(?:source|embed|iframe)$/.test(found.tagName) && found.properties.src !== undefined,
  );
  const movie = foundIn(
    element,
    (found) => found.tagName === "param" && /^(?:movie|src)$/i.test(attributeOf(found, "name") ?? ""),
  );
  return (inner && attributeOf(inner, "src")) ?? (movie && attributeOf(movie, "value")) ?? "";
}

function fileNameOf(address: string): string {
  return (
    address
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) || address
  );
}

function linkParagraph(url: string, words: string): Block {
  return { type: "paragraph", children: [{ type: "link", url, children: [{ type: "text", value: words }] }] };
}
