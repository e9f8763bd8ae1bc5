/** Puts links in place of pictures that were not found. */

/**
 * Returns a text in which each picture that was not found is a link with the words of its caption. Those of a gallery stand
 * after it.
 * @param lostAt returns the old address of a lost picture by its number; undefined for one that was found
 */
export function withoutLostPictures(markdown: string, lostAt: LostAt): string {
  if (!markdown.includes("](\uFDD0") && !markdown.includes("<img")) return markdown;
  return markdown
    .replace(gallery, (whole, indent: string, colons: string, lines: string) =>
      galleryWithoutLost(whole, { indent, colons, lines: lines.trimEnd().split("\n") }, lostAt),
    )
    .replace(picture, (whole, alt: string, index: string, title: string | undefined) => {
      const lost = lostAt(Number(index));
      return lost ? linkOf(lost, mark(index), { alt, title }) : whole;
    })
    .replace(htmlPicture, (whole, index: string) => {
      const lost = lostAt(Number(index));
      const alt = / alt="([^"]*)"/.exec(whole)?.[1] || "↗";
      if (!lost) return whole;
      return lost.lost === undefined ? alt : `<a href="${mark(index)}">${alt}</a>`;
    });
}

type LostAt = (index: number) => { readonly lost: string | undefined } | undefined;

const picture = /!\[((?:\\.|[^\]\\\n])*)\]\(\uFDD0(\d+)\uFDD1(?: "((?:\\.|[^"\\\n])*)")?\)/g;

const htmlPicture = /<img\b[^<>]* src="\uFDD0(\d+)\uFDD1"[^<>]*>/g;

/** A gallery, perhaps in a list or a quotation. */
const gallery = /^([ \t>]*)(:{3,}) gallery\n((?:\1!\[.*\n)+)\1\2$/gm;

interface Gallery {
  /** What stands before each line. */
  readonly indent: string;
  readonly colons: string;
  readonly lines: readonly string[];
}

function galleryWithoutLost(whole: string, { indent, colons, lines }: Gallery, lostAt: LostAt): string {
  const isLost = (line: string): boolean => {
    const index = /\uFDD0(\d+)\uFDD1/.exec(line)?.[1];
    return index !== undefined && lostAt(Number(index)) !== undefined;
  };
  const lost = lines.filter(isLost);
  if (lost.length === 0) return whole;
  const found = lines.filter((line) => !isLost(line));
  const shown =
    found.length > 1 ? [[`${indent}${colons} gallery`, ...found, `${indent}${colons}`].join("\n")] : found;
  return [...shown, ...lost].join(`\n${indent.trimEnd()}\n`);
}

/** The words of a link to a lost picture: its caption, what it shows, or the name of its file. */
function linkOf(
  { lost }: { readonly lost: string | undefined },
  address: string,
  { alt, title }: { readonly alt: string; readonly title: string | undefined },
): string {
  const [caption = "", ...credits] = (title ?? "").split(" | ");
  const named = captionWords(caption) || alt || fileNameOf(lost ?? "");
  const link = lost === undefined ? named : `[${named}](${address})`;
  const credit = captionWords(credits.join(", "));
  return credit === "" ? link : `${link} (${credit})`;
}

/** Returns words of a title, escaped for a line. */
function captionWords(title: string): string {
  return title
    .replace(/\\(["&\\])/g, "$1")
    .replace(/[\\`*_[\]<{|~]|&(?=#?[a-z\d]{1,32};)/gi, "\\$&")
    .trim();
}

function fileNameOf(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  return captionWords(name) || "↗";
}

function mark(index: string): string {
  return `\uFDD0${index}\uFDD1`;
}
