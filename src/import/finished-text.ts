import type { ImportedAddress, ImportedText } from "./imported-item.ts";

/** What an address of a text becomes. */
export type FinishedAddress =
  /** An address of the publication, a file beside the article, or one on another site. */
  | { readonly kind: "address"; readonly address: string }
  /** Nothing that a text could lead to: its words stay without the link. */
  | { readonly kind: "none" }
  /** A picture that was not found, and where it was, if a text may lead there. */
  | { readonly kind: "missing"; readonly address?: string | undefined };

/**
 * Returns a text with addresses in place of its marks. The words of links that lead nowhere stay. A picture that was not
 * found becomes a link to its old address, or its caption alone. It leaves its gallery, which may hold pictures only.
 */
export function finishedText(
  { markdown, addresses }: Pick<ImportedText, "markdown" | "addresses">,
  finish: (address: ImportedAddress) => FinishedAddress,
): string {
  if (addresses.length === 0) return markdown;
  const finished = addresses.map(finish);
  const isMissing = (index: string | undefined): boolean => finished[Number(index)]?.kind === "missing";
  const text = finished.some(({ kind }) => kind === "missing")
    ? withoutMissing(withSmallerGalleries(markdown, isMissing), finished)
    : markdown;
  return finished
    .reduce((done, found, index) => (found.kind === "none" ? withoutLink(done, index) : done), text)
    .replace(anyMark, (_, index: string) => {
      const found = finished[Number(index)];
      return found?.kind === "address" ? safeAddress(found.address) : "/";
    });
}

const anyMark = /\uFDD0(\d+)\uFDD1/g;

/** Encodes what would end an address in Markdown or in an attribute. */
function safeAddress(address: string): string {
  return address.replace(/[\s()<>"\\]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()]/g, (one) => (one === "(" ? "%28" : "%29")),
  );
}

/** A picture with its number and its title, as `text/` writes them. */
const picture = /!\[((?:[^[\]\\]|\\.)*)\]\(\uFDD0(\d+)\uFDD1(?: "((?:[^"\\]|\\.)*)")?\)/g;

const gallery = /^(:{3,}) gallery[^\n]*\n([\s\S]*?)\n\1$/gm;

/** Moves missing pictures out of galleries. A gallery of fewer than two pictures is none. */
function withSmallerGalleries(markdown: string, isMissing: (index: string | undefined) => boolean): string {
  return markdown.replace(gallery, (whole, fence: string, inner: string) => {
    const pictures = [...inner.matchAll(picture)];
    const missing = pictures.filter(([, , index]) => isMissing(index)).map(([text]) => text);
    if (missing.length === 0) return whole;
    const found = pictures.filter(([, , index]) => !isMissing(index)).map(([text]) => text);
    const kept = found.length < 2 ? found : [`${fence} gallery\n${found.join("\n")}\n${fence}`];
    return [...kept, ...missing].join("\n\n");
  });
}

function withoutMissing(markdown: string, finished: readonly FinishedAddress[]): string {
  return markdown.replace(picture, (whole, alt: string, index: string, title = "") => {
    const found = finished[Number(index)];
    if (found?.kind !== "missing") return whole;
    // The caption says more than a text for those who do not see it. A credit stands behind a bar.
    const [caption = "", credit = ""] = title.replaceAll('\\"', '"').split(" | ");
    const words = [caption || alt, credit && `(${credit})`].filter((part) => part !== "").join(" ");
    if (found.address === undefined) return words;
    return `[${words || nameIn(found.address)}](${safeAddress(found.address)})`;
  });
}

function nameIn(address: string): string {
  return (
    (
      address
        .replace(/[?#].*$/, "")
        .split("/")
        .at(-1) ?? ""
    )
      .replace(/[^\p{L}\p{N} .-]/gu, " ")
      .trim() || "…"
  );
}

/** Removes the link around a mark, and keeps its words. */
function withoutLink(markdown: string, index: number): string {
  const mark = `\uFDD0${index}\uFDD1`;
  const at = markdown.indexOf(mark);
  if (at < 0) return markdown;
  const before = markdown.slice(0, at);
  const tag = /<a\b[^<>]*$/i.exec(before);
  if (tag) {
    const rest = markdown
      .slice(at)
      .replace(/^[^<>]*>/, "")
      .replace(/<\/a>/i, "");
    return withoutLink(before.slice(0, tag.index) + rest, index);
  }
  const start = before.endsWith("](") ? linkStart(before, before.length - 2) : -1;
  const end = /^\uFDD0\d+\uFDD1(?: "(?:[^"\\]|\\.)*")?\)/.exec(markdown.slice(at));
  if (start < 0 || !end) return markdown;
  const words = before.slice(start + 1, -2);
  return withoutLink(before.slice(0, start) + words + markdown.slice(at + end[0].length), index);
}

/** Returns the index of the bracket that opens a link whose words end at an index; -1 if there is none. */
function linkStart(text: string, end: number): number {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (text[at - 1] === "\\" && text[at - 2] !== "\\") continue;
    if (text[at] === "]") depth += 1;
    if (text[at] === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
