/**
 * Returns the HTML of a text in which blank lines divide paragraphs and line ends are line breaks, as in WordPress's classic
 * editor: its texts have no `<p>`. What stands in elements of blocks is divided if the element may hold paragraphs. A web
 * address on a line of its own stands for what it leads to.
 */
export function withParagraphs(text: string): string {
  const html = withoutComments(text.replaceAll(/\r\n?/g, "\n"));
  const out: string[] = [];
  const open: Container[] = [];
  let line = "";
  let last = 0;
  const flush = (): void => {
    out.push(filled(line, open.at(-1)?.holds ?? "paragraphs"));
    line = "";
  };
  for (const match of html.matchAll(tag)) {
    const [written, slash = "", name = ""] = match;
    const element = name.toLowerCase();
    const holds = containers.get(element);
    line += html.slice(last, match.index);
    last = match.index + written.length;
    const verbatim = open.at(-1)?.holds === "verbatim";
    if (holds === undefined || (verbatim && open.at(-1)?.element !== element)) line += written;
    else {
      flush();
      if (slash === "") {
        if (holds !== "nothing" && !written.endsWith("/>")) open.push({ element, holds });
      } else closeUntil(open, element);
      out.push(written);
    }
  }
  line += html.slice(last);
  flush();
  return out.join("");
}

/** An open element of a block. */
interface Container {
  readonly element: string;
  readonly holds: Holding;
}

/**
 * What an element of a block may hold: paragraphs; paragraphs if there is more than one; one line; other elements alone; text
 * whose line ends stay; nothing.
 */
type Holding = "paragraphs" | "some paragraphs" | "a line" | "elements" | "verbatim" | "nothing";

const containers: ReadonlyMap<string, Holding> = new Map(
  (
    [
      [
        "paragraphs",
        "address article aside blockquote center details div fieldset footer form header main nav section",
      ],
      ["some paragraphs", "dd li td th"],
      ["a line", "caption dt figcaption h1 h2 h3 h4 h5 h6 legend p summary"],
      ["elements", "dl figure ol table tbody tfoot thead tr ul"],
      ["verbatim", "iframe object pre script style svg textarea audio video"],
      ["nothing", "hr"],
    ] as const
  ).flatMap(([holds, names]) => names.split(" ").map((name) => [name, holds] as const)),
);

const tag = /<(\/?)([a-z][\w-]*)(?=[\s/>])[^<>]*>/gi;

/** Closes an element with all that is open in it. An end without a beginning closes nothing. */
function closeUntil(open: Container[], element: string): void {
  const index = open.findLastIndex((container) => container.element === element);
  if (index >= 0) open.length = index;
}

/** Returns a piece between two tags of blocks, as its container holds it. */
function filled(piece: string, holds: Holding): string {
  if (holds === "verbatim" || !/\S/.test(piece)) return piece;
  if (holds === "elements") return piece.trim();
  if (holds === "a line") return withBreaks(piece);
  const parts = piece.split(blank).filter((part) => /\S/.test(part));
  const [only] = parts;
  if (holds === "some paragraphs" && parts.length <= 1) return withBreaks(only ?? "");
  return parts.map(paragraph).join("\n");
}

/** What ends a paragraph: a blank line, or two line breaks as some wrote instead. */
const blank = /\n[^\S\n]*\n\s*|(?:<br\s*\/?>\s*){2,}/i;

function paragraph(part: string): string {
  const content = part.trim();
  if (/^(?:&nbsp;|\u00a0)+$/.test(content)) return "";
  return isAddress(content) ? embedOf(content) : `<p>${withBreaks(content)}</p>`;
}

function withBreaks(text: string): string {
  const content = text.trim();
  if (!content.includes("\n")) return content;
  const lines = content.split("\n").map((line) => line.trim().replace(/<br\s*\/?>$/i, ""));
  return lines
    .map((line, index) => {
      // An address on a line of its own within a paragraph stands for what it leads to as well.
      if (isAddress(line)) return embedOf(line);
      const next = lines[index + 1];
      return next === undefined || isAddress(next) ? line : `${line}<br>`;
    })
    .join("\n");
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"'[\]]+$/.test(text);
}

/** Returns what stands for another site's content, in the words that `htmlText` understands. */
export function embedOf(address: string): string {
  return `<div data-embed="${address.replaceAll('"', "&quot;")}"></div>`;
}

/** Leaves out comments of HTML, among them those that divide a text: `<!--more-->`, `<!--nextpage-->`. */
export function withoutComments(html: string): string {
  if (!html.includes("<!--")) return html;
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf("<!--"); at >= 0; at = html.indexOf("<!--", from)) {
    const end = html.indexOf("-->", at + 4);
    if (end < 0) break;
    kept.push(html.slice(from, at));
    from = end + 3;
  }
  return kept.join("") + html.slice(from);
}
