import { addressPlaceholder } from "./address-placeholder.ts";
import { escapedText } from "./escaped-text.ts";

/**
 * Returns a text in which each picture that was not found is a link with the words of its caption. Those of a gallery stand
 * after it.
 * @param lostAt returns the old address of a lost picture by its number; undefined for one that was found
 */
export function withoutLostPictures(markdown: string, lostAt: LostAt): string {
  if (!markdown.includes("](\uFDD0") && !markdown.includes("<img")) return markdown;
  return markdown
    .replace(gallery, (whole, lead: string, colons: string, lines: string, indent: string) =>
      galleryWithoutLost(whole, { lead, colons, lines: lines.trimEnd().split("\n"), indent }, lostAt),
    )
    .replace(
      picture,
      (whole, alt: string, index: string, title: string | undefined, at: number, all: string) => {
        const lost = lostAt(Number(index));
        // Links hold no others.
        const isLinked = all[at - 1] === "[" && all.startsWith("](", at + whole.length);
        return lost
          ? linkOf(isLinked ? { lost: undefined } : lost, addressPlaceholder(Number(index)), { alt, title })
          : whole;
      },
    )
    .replace(htmlPicture, (whole, index: string) => {
      const lost = lostAt(Number(index));
      const alt = / alt="([^"]*)"/.exec(whole)?.[1] || "↗";
      if (!lost) return whole;
      return lost.lost === undefined ? alt : `<a href="${addressPlaceholder(Number(index))}">${alt}</a>`;
    });
}

type LostAt = (index: number) => { readonly lost: string | undefined } | undefined;

const picture = /!\[((?:\\.|[^\]\\\n])*)\]\(\uFDD0(\d+)\uFDD1(?: "((?:\\.|[^"\\\n])*)")?\)/g;

const htmlPicture = /<img\b[^<>]* src="\uFDD0(\d+)\uFDD1"[^<>]*>/g;

/** A gallery, perhaps in a list or a quotation. */
const gallery = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)]) +)*)(:{3,}) gallery\n((?:[ \t>]*!\[.*\n)+)([ \t>]*)\2$/gm;

interface Gallery {
  /** What stands before its first line. */
  readonly lead: string;
  /** What stands before each other line. */
  readonly indent: string;
  readonly colons: string;
  readonly lines: readonly string[];
}

function galleryWithoutLost(whole: string, { lead, indent, colons, lines }: Gallery, lostAt: LostAt): string {
  const isLost = (line: string): boolean => {
    const index = /\uFDD0(\d+)\uFDD1/.exec(line)?.[1];
    return index !== undefined && lostAt(Number(index)) !== undefined;
  };
  const lost = lines.filter(isLost);
  if (lost.length === 0) return whole;
  const found = lines.filter((line) => !isLost(line));
  const shown =
    found.length > 1 ? [[`${indent}${colons} gallery`, ...found, `${indent}${colons}`].join("\n")] : found;
  return lead + [...shown, ...lost].join(`\n${indent.trimEnd()}\n`).slice(indent.length);
}

/** The words of a link to a lost picture: its caption, what it shows, or the name of its file. */
function linkOf(
  { lost }: { readonly lost: string | undefined },
  address: string,
  { alt, title }: { readonly alt: string; readonly title: string | undefined },
): string {
  const [caption = "", ...credits] = (title ?? "").split(" | ");
  const named = captionWords(caption) || captionWords(alt) || fileNameOf(lost ?? "");
  const link = lost === undefined ? named : `[${named}](${address})`;
  const credit = captionWords(credits.join(", "));
  return credit === "" ? link : `${link} (${credit})`;
}

/** Returns words of a title or of what a picture shows, escaped for the beginning of a line. */
function captionWords(written: string): string {
  const words = written.replace(/\\([!-/:-@[-`{-~])/g, "$1").trim();
  return escapedText(words, { atStart: true, next: "", inLabel: true });
}

function fileNameOf(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  return captionWords(name) || "↗";
}
