/**
 * Returns the words that a page shows of a finished text, with a space between its lines, if it is as plain as most texts are:
 * paragraphs, headings in their order, flat lists and quotations, with emphasis and links. A build finds no error in such a
 * text. Undefined for every other: what is not known here to be harmless may have a meaning.
 * @example plainWords("## Ferries\n\nThey *sail* to [Mole](/mole/).") // "Ferries They sail to Mole."
 */
export function plainWords(markdown: string): string | undefined {
  if (markdown.length > longest || bareHost.test(markdown)) return undefined;
  const lines = markdown.split("\n");
  const words: string[] = [];
  /** What each line of the open block begins with; undefined behind an empty line. */
  let block: string | undefined;
  let level = 1;
  for (const [index, line] of lines.entries()) {
    const [start = "", mark = ""] = lineMark.exec(line) ?? [];
    const begins = /^\d/.test(mark) ? mark.slice(-1) : mark;
    // Blocks have empty lines between them, so that none goes on in another, and no line under another makes a heading of it.
    if (line !== "" && block !== undefined && (block !== begins || mark.startsWith("#"))) return undefined;
    block = line === "" ? undefined : begins;
    if (line === "" || line === ">" || line === "***") continue;
    if (mark.startsWith("#") && mark.length > level + 1) return undefined;
    if (mark.startsWith("#")) level = mark.length;
    const found = lineWords(line.slice(start.length));
    if (found === undefined || (line.endsWith("\\") && (mark !== "" || !lines[index + 1]))) return undefined;
    words.push(found);
  }
  return words.join(" ");
}

/** In characters. A build refuses texts that are far longer. */
const longest = 200_000;

/** Becomes a link. Behind a slash it is a part of one. */
const bareHost = /(?<!\/)www\./i;

/** What begins a heading, an item of a list or a line of a quotation, or is a break. */
const lineMark = /^(#{2,6}|-|\d{1,9}[.)]|>|\*{3}$)(?: |$)/;

/** Returns the words of a line, behind the mark of its block. */
function lineWords(line: string): string | undefined {
  if (!lineStart.test(line)) return undefined;
  if (line.search(unusual) < 0) return line;
  let words = "";
  /** The stars of the emphasis that is open. */
  let open: string | undefined;
  /** A link that is open: where its words begin, and the emphasis around it. */
  let link: { readonly from: number; readonly around: string | undefined } | undefined;
  for (let from = 0; from < line.length; from = token.lastIndex) {
    unusual.lastIndex = from;
    const at = unusual.exec(line)?.index ?? line.length;
    words += line.slice(from, at);
    if (at === line.length) break;
    token.lastIndex = at;
    const [whole, sign, stars] = token.exec(line) ?? [];
    if (whole === undefined) return undefined;
    const [before, after] = [line.charAt(at - 1), line.charAt(token.lastIndex)];
    if (stars !== undefined) {
      if (open === undefined ? !opens(before, after) : open !== stars || !closes(before, after))
        return undefined;
      open = open === undefined ? stars : undefined;
    } else if (whole === "[") {
      if (link || /[!@^\]]/.test(before) || /\s/.test(after)) return undefined;
      link = { from: words.length, around: open };
      open = undefined;
    } else if (whole.startsWith("](")) {
      if (!link || open !== undefined || words.length === link.from) return undefined;
      open = link.around;
      link = undefined;
    } else if (whole === "]" && link) return undefined;
    else words += sign ?? whole;
  }
  return open === undefined && !link ? words : undefined;
}

/** Letters of Latin, Greek, Cyrillic, Hebrew, Arabic, Japanese, Chinese and Korean that no letter beside them changes. */
const letters = String.raw`a-zA-Z\u00c0-\u024f\u0388-\u03ff\u0400-\u0481\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3`;

/** Matches all but letters, digits, and marks that mean nothing where they stand: no address, no entity, no emphasis. */
const unusual = new RegExp(
  [
    String.raw`[^${letters}\d .,;:!?()'"“”„‚‘’«»‹›–—…+>=%€£$§°½²³¿¡،؛؟、。，；：！？（）「」『』&#@\/_\u00a0\u202f-]`,
    String.raw`:(?![\s\d*[]|$)`,
    String.raw`&(?=[#a-zA-Z\d])`,
    String.raw`#(?![a-zA-Z\d])`,
    String.raw`\/(?:(?=\/)|(?<=\.[a-zA-Z\d-]*\/))`,
    String.raw`_(?:(?![a-zA-Z\d])|(?<![a-zA-Z\d]_))`,
    String.raw`@(?:(?![a-zA-Z])|(?<!\s@))`,
  ].join("|"),
  "g",
);

/** No line begins a block, as a number with a full stop does. */
const lineStart = new RegExp(String.raw`^(?!\d+[.)](?!\d))[${letters}\d("'“”„‚‘’«»‹›–—…$€£¿¡「『*[\\]`);

const address = String.raw`(?:https?:\/\/[a-zA-Z\d]|\/(?=[\w)]))[\w.~%\/?=&+,:#-]*`;

const token = new RegExp(
  [
    String.raw`\\([!#&()*+.:<=>@[\]\\_|~-]|$)`,
    String.raw`(\*\*?)(?!\*)`,
    String.raw`\[`,
    String.raw`\]\(${address}\)`,
    String.raw`\](?![([:])`,
  ].join("|"),
  "y",
);

/** Returns true if stars between these characters begin emphasis, and can't end it. */
function opens(before: string, after: string): boolean {
  if (after === "" || /[\s*]/.test(after)) return false;
  return before === "" || before === " " || (/[[("'“„‘«–—]/.test(before) && narrow.test(after));
}

/** Returns true if stars between these characters end emphasis that is open. */
function closes(before: string, after: string): boolean {
  if (/\s/.test(before)) return false;
  if (after === "" || after === " ") return true;
  return /[\].,;:!?)"'”“’»–—…\\]/.test(after) && (narrow.test(before) || /[).!?…]/.test(before));
}

/** Letters and digits of scripts with spaces between words. */
const narrow = /[a-zA-Z\d\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
