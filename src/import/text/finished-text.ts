import type { ImportedAddress, ImportedText } from "../imported-item.ts";
import { addressPlaceholder, withAddresses } from "./address-placeholder.ts";
import { withoutLostPictures } from "./lost-pictures.ts";

/** What an address of a text becomes. */
export type FinishedAddress =
  /** An address of the publication, a file beside the article, or one on another site. */
  | { readonly kind: "address"; readonly address: string }
  /** Nothing that a text could lead to: its words stay without the link. */
  | { readonly kind: "none" }
  /** A picture that was not found, and where it was, if a text may lead there. */
  | { readonly kind: "missing"; readonly address?: string | undefined };

/**
 * Returns a text with addresses in place of its placeholders. The words of links that lead nowhere stay. A picture that was not
 * found becomes a link to its old address, or its caption alone. It leaves its gallery, which may hold pictures only.
 */
export function finishedText(
  { markdown, addresses }: Pick<ImportedText, "markdown" | "addresses">,
  finish: (address: ImportedAddress) => FinishedAddress,
): string {
  if (addresses.length === 0) return markdown;
  const finished = addresses.map(finish);
  const text = finished.some(({ kind }) => kind === "missing")
    ? withoutLostPictures(markdown, (index) => {
        const found = finished[index];
        return found?.kind === "missing" ? { lost: found.address } : undefined;
      })
    : markdown;
  const linked = finished.reduce(
    (done, { kind }, index) => (kind === "none" ? withoutLink(done, index) : done),
    text,
  );
  return withAddresses(linked, (index) => {
    const found = finished[index];
    return writtenAddress((found?.kind === "none" ? undefined : found?.address) ?? "/");
  });
}

/**
 * Returns an address as it stands between the round brackets of a link, and between the quotation marks of an attribute.
 * @example writtenAddress("/two ferries (1).jpg") // "/two%20ferries%20%281%29.jpg"
 */
function writtenAddress(address: string): string {
  if (!/[\s<>()"\\|`{}^&\p{Cc}]/u.test(address)) return address;
  return address
    .trim()
    .replace(/[\s<>()"\\|`{}^\p{Cc}]/gu, percentEncoded)
    .replace(/&(?=#?[a-z\d]{1,32};)/gi, "&amp;");
}

/** Unlike `encodeURIComponent` it encodes round brackets too. */
function percentEncoded(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

/** Removes the link around a placeholder, and keeps its words. */
function withoutLink(markdown: string, index: number): string {
  const placeholder = addressPlaceholder(index);
  const at = markdown.indexOf(placeholder);
  if (at < 0) return markdown;
  const before = markdown.slice(0, at);
  const tag = /(?<!\\)<a\b[^<>]*\shref=["']?$/i.exec(before);
  if (tag) {
    const rest = markdown
      .slice(at)
      .replace(/^[^<>]*>/, "")
      .replace(/<\/a>/i, "");
    return withoutLink(before.slice(0, tag.index) + rest, index);
  }
  const start = before.endsWith("](") ? linkStart(withoutCode(before), before.length - 2) : -1;
  const end = /^\uFDD0\d+\uFDD1(?: "(?:[^"\\]|\\.)*")?\)/.exec(markdown.slice(at));
  if (start < 0 || !end) return markdown;
  const words = before.slice(start + 1, -2);
  const joined = joinedMarkdown(
    joinedMarkdown(before.slice(0, start), words),
    markdown.slice(at + end[0].length),
  );
  return withoutLink(joined, index);
}

/** Returns two texts as one. Code that ends where other code begins becomes one piece, since its marks would mean something else. */
function joinedMarkdown(one: string, other: string): string {
  return /(?<![\\`])`$/.test(one) && /^`(?!`)/.test(other) ? one.slice(0, -1) + other.slice(1) : one + other;
}

/** Returns a text of the same length with nothing in its code, whose brackets belong to no link. */
function withoutCode(markdown: string): string {
  if (!markdown.includes("`")) return markdown;
  return markdown.replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, (code) => " ".repeat(code.length));
}

/** Returns the index of the bracket that opens a link whose words end at an index; -1 if there is none. */
function linkStart(text: string, end: number): number {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (!/[[\]]/.test(text.charAt(at)) || isEscaped(text, at)) continue;
    if (text[at] === "]") depth += 1;
    if (text[at] === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Returns true if the backslashes before a character are odd in number: two of them are one that is read. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === "\\") start -= 1;
  return (at - start) % 2 === 1;
}
