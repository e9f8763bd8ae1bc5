import { isHtmlName } from "../html-names.ts";
import { shown } from "./mark.ts";

/** Why words should not be written as they are, and what to write: in a sentence, and the words themselves. */
export interface MarksError {
  readonly reason: string;
  readonly words: string;
  readonly hint: string;
}

/** One of these stands in every mark. */
const cheap = /[*_~`[<&#]/;

const heading = /^#{2,6} (\S.*)$/;

const address = String.raw`(?:https?:\/\/|www\.|mailto:|\/|#)[^()\s]*|[^()\s]+\.(?:html?|md|pdf|jpe?g|png|webp)`;

const link = new RegExp(`!?\\[([^[\\]\\n]{1,300})\\]\\((?:${address})\\)`, "iu");

const emphasis: readonly RegExp[] = ["***", "**", "__", "~~", "*", "_", "`"].map(between);

/** A tag by itself may be what a text is about. */
const pairOfTags = /<([a-z][a-z\d]*)(?:\s[^<>]*)?>(.{0,300}?)<\/\1>/iu;

function firstMark(text: string): RegExpExecArray | undefined {
  for (const form of [heading, link, ...emphasis, pairOfTags]) {
    const found = form.exec(text);
    const isMark = found && /\p{L}/u.test(found[0]) && (form !== pairOfTags || isHtmlName(found[1] ?? ""));
    if (isMark) return found;
  }
  return undefined;
}

const lineBreak = /<br\s*\/?>/i;

const entity = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/i;

const signs: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  bull: "•",
  copy: "©",
  deg: "°",
  euro: "€",
  gt: ">",
  hellip: "…",
  laquo: "«",
  ldquo: "“",
  lsquo: "‘",
  lt: "<",
  mdash: "—",
  middot: "·",
  nbsp: " ",
  ndash: "–",
  pound: "£",
  quot: '"',
  raquo: "»",
  rdquo: "”",
  reg: "®",
  rsquo: "’",
  sect: "§",
  times: "×",
  trade: "™",
};

function codeSign(code: number): string | undefined {
  return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined;
}

/** The words of a mark come last in its form. Marks may stand within marks, but nobody wrote a hundred of them. */
function withoutMarks(text: string): string {
  let words = text;
  for (let count = 0; count < 100; count += 1) {
    const found = firstMark(words);
    if (!found) break;
    words = words.slice(0, found.index) + (found.at(-1) ?? "") + words.slice(found.index + found[0].length);
  }
  return words
    .replace(new RegExp(lineBreak, "gi"), " ")
    .replace(new RegExp(entity, "gi"), (whole, name, decimal, hexadecimal) => {
      if (name !== undefined) return Object.hasOwn(signs, name) ? (signs[name] ?? whole) : whole;
      return codeSign(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)) ?? whole;
    });
}

/**
 * What is wrong with words that no Markdown or HTML is read in, such as a headline, and that hold some: readers would see
 * the marks. Undefined where there are none.
 * @example marksInWords("Not **five**") // { reason: '"**five**" is printed …', words: "Not five", advice: "Write: Not five" }
 */
export function marksInWords(text: string): MarksError | undefined {
  if (!cheap.test(text)) return undefined;
  const [mark] = firstMark(text) ?? [];
  const words = text.length > 1000 ? text : withoutMarks(text);
  const hint =
    words.length > 200 || words === text ? "Write the words without the marks." : `Write: ${words}`;
  if (mark !== undefined)
    return {
      reason: `"${shown(mark)}" is printed with its marks, since Markdown and HTML are not read here.`,
      words,
      hint,
    };
  const [sign] = words === text ? [] : (lineBreak.exec(text) ?? entity.exec(text) ?? []);
  return sign === undefined
    ? undefined
    : { reason: `"${sign}" is printed as it stands, since HTML is not read here.`, words, hint };
}

/** Words between two marks that begin and end outside of words: `5 * 3`, `snake_case` and `f**k` hold none. */
function between(mark: string): RegExp {
  const sign = mark.replace(/\*/g, "\\*");
  const first = sign.slice(0, mark.startsWith("*") ? 2 : 1);
  return new RegExp(
    `(?<![\\p{L}\\p{N}@/\\\\${first}])${sign}(?=[\\p{L}\\p{N}"“„«‘([<¿¡~*_])(?!${first})([^${first}\\n]{0,300}[^\\s'^${first}])${sign}(?![\\p{L}\\p{N}${first}])`,
    "u",
  );
}
