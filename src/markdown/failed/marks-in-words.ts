import { isHtmlName } from "../html-names.ts";
import { excerpt } from "./mark.ts";

/**
 * Returns the error of text in which no Markdown or HTML is parsed, such as a headline, if it contains some: readers
 * would see the marks. Undefined if it has none.
 * @example marksInWords("Not **five**") // { reason: '"**five**" is printed …', words: "Not five", hint: "Write: Not five" }
 */
export function marksInWords(text: string): MarksError | undefined {
  if (!anyMark.test(text)) return undefined;
  const [mark] = firstMark(text) ?? [];
  const words = text.length > 1000 ? text : withoutPlaceholders(text);
  const hint =
    words.length > 200 || words === text ? "Write the words without the marks." : `Write: ${words}`;
  if (mark !== undefined)
    return {
      reason: `"${excerpt(mark)}" is printed with its marks, since Markdown and HTML are not read here.`,
      words,
      hint,
    };
  const [found] = words === text ? [] : (lineBreak.exec(text) ?? entity.exec(text) ?? []);
  return found === undefined
    ? undefined
    : { reason: `"${found}" is printed as it stands, since HTML is not read here.`, words, hint };
}

/** The error of text that contains marks: why it is wrong, the text without them, and what to write. */
export interface MarksError {
  readonly reason: string;
  readonly words: string;
  readonly hint: string;
}

/** Every mark contains one of these. */
const anyMark = /[*_~`[<&#]/;

function firstMark(text: string): RegExpExecArray | undefined {
  for (const form of [heading, link, ...emphasis, pairOfTags]) {
    const found = form.exec(text);
    const isMark = found && /\p{L}/u.test(found[0]) && (form !== pairOfTags || isHtmlName(found[1] ?? ""));
    if (isMark) return found;
  }
  return undefined;
}

const heading = /^#{2,6} (\S.*)$/;

const address = String.raw`(?:https?:\/\/|www\.|mailto:|\/|#)[^()\s]*|[^()\s]+\.(?:html?|md|pdf|jpe?g|png|webp)`;

const link = new RegExp(`!?\\[([^[\\]\\n]{1,300})\\]\\((?:${address})\\)`, "iu");

const emphasis: readonly RegExp[] = ["***", "**", "__", "~~", "*", "_", "`"].map(pairOf);

/** Matches text between two marks outside words. `5 * 3`, `snake_case` and `f**k` have none. */
function pairOf(mark: string): RegExp {
  const found = mark.replace(/\*/g, "\\*");
  const first = found.slice(0, mark.startsWith("*") ? 2 : 1);
  return new RegExp(
    `(?<![\\p{L}\\p{N}@/\\\\${first}])${found}(?=[\\p{L}\\p{N}"“„«‘([<¿¡~*_])(?!${first})([^${first}\\n]{0,300}[^\\s'^${first}])${found}(?![\\p{L}\\p{N}${first}])`,
    "u",
  );
}

/** A single tag may be what a text is about. */
const pairOfTags = /<([a-z][a-z\d]*)(?:\s[^<>]*)?>(.{0,300}?)<\/\1>/iu;

/** The text of a mark is the last group of its pattern. Marks may be nested, but nobody writes a hundred of them. */
function withoutPlaceholders(text: string): string {
  let words = text;
  for (let count = 0; count < 100; count += 1) {
    const found = firstMark(words);
    if (!found) break;
    words = words.slice(0, found.index) + (found.at(-1) ?? "") + words.slice(found.index + found[0].length);
  }
  return words
    .replace(new RegExp(lineBreak, "gi"), " ")
    .replace(new RegExp(entity, "gi"), (whole, name, decimal, hexadecimal) => {
      if (name !== undefined)
        return Object.hasOwn(charactersByEntity, name) ? (charactersByEntity[name] ?? whole) : whole;
      return characterOf(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)) ?? whole;
    });
}

const lineBreak = /<br\s*\/?>/i;

const entity = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/i;

const charactersByEntity: Readonly<Record<string, string>> = {
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

function characterOf(code: number): string | undefined {
  return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined;
}
