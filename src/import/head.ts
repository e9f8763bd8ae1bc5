/** What stands above the text of a report: the slug line of an agency, an embargo, the headline, who wrote it. */
import type { Byline } from "../model/author.ts";
import { datelineOf, oneLine } from "./dateline.ts";

interface WireHead {
  readonly headline: string;
  /** Under what name the agency files it. */
  readonly slugLine?: string | undefined;
  /** The line that says until when it must not come out. */
  readonly embargo?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly byline?: Byline | undefined;
  /** The lines of the text. */
  readonly lines: readonly string[];
}

/** A word that ends the line, or says until when: an embargo on oil is news. */
const embargoed =
  /^[^\p{L}]*(?:(?:strictly )?embargoed(?: (?:until|till|to|for|copy)\b|[^\p{L}]*$|:)|(?:under |media |sous )?embargo(?: ?:| (?:until|till|jusqu)|[^\p{L}]*$)|not for (?:release|publication|use|broadcast) (?:before|until)|hold for release|for release (?:at|on|after)|sperrfrist\b)/iu;

/** Takes the lines of a report apart into its head and its text. */
export function wireHead(lines: readonly string[]): WireHead {
  const embargoes: string[] = [];
  /** The place of the next line from one on that has something to say to readers. */
  const nextFrom = (place: number): number => {
    let next = place;
    while (next < lines.length && (isBlank(lines[next]) || isMark(lines[next]))) {
      const line = oneLine(lines[next] ?? "");
      if (embargoed.test(line)) embargoes.push(line);
      next += 1;
    }
    return next;
  };
  const lineAt = (place: number): string => oneLine(lines[place] ?? "");
  const first = nextFrom(0);
  const second = nextFrom(first + 1);
  const slugLine = slugIn(lineAt(first), withoutKey(lineAt(second)), nextFrom(second + 1) < lines.length);
  const top = slugLine === undefined ? first : second;
  const headline = withoutKey(lineAt(top));
  let place = nextFrom(top + 1);
  if (lineAt(place) === headline) place = nextFrom(place + 1);
  const credit = creditAt(place, lines, nextFrom);
  const text = lines.slice(credit ? nextFrom(credit.end) : place);
  const { byline, standfirst } = credit ?? {};
  return { headline, slugLine, embargo: embargoes[0], standfirst, byline, lines: text };
}

function isBlank(line = ""): boolean {
  return line.trim() === "";
}

const desks =
  /^[^\p{L}]*(?:for immediate release|urgent|breaking(?: news)?|update \d+|news release|press release)[^\p{L}\p{N}]*$|^(?:eds\.?|note to editors) ?: /iu;

/** A line that is for desks alone. */
function isMark(line = ""): boolean {
  return line.length <= 200 && (embargoed.test(oneLine(line)) || desks.test(oneLine(line)));
}

const slugForms = [
  /^(?:slug|slugline|slug line|keyword) ?: ?(?<slug>.+)$/i,
  /^(?<slug>(?:BC|AM|PM|AP)-{1,2}[^\s-].{2,60})$/,
  /^(?<slug>\p{Lu}[\p{Lu}\p{N}]+(?:[-/][\p{Lu}\p{N}]+)*[-/][\p{Lu}\p{N}]*(?: \([^)]*\))?)$/u,
] as const;

/** A line of the agency's own form, where a headline and a text come after it. */
function slugIn(line: string, headline: string, hasText: boolean): string | undefined {
  const slug = slugForms.map((form) => form.exec(line)?.groups?.slug).find((found) => found !== undefined);
  if (slug === undefined || !hasText || /[.!?]["”’]?$/.test(headline)) return undefined;
  return bylineOf(headline) || datelineOf(headline).dateline ? undefined : slug;
}

const opener = "(?:By|BY|Words by|Text by|Von|Par|Por|Av|Af|Di|Door)(?: ?: ?| )";

const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;

const desk = new RegExp(
  String.raw`^${opener}(?:[\p{L}\p{M}.'’&-]+ ){0,6}(?:desk|staff|agencies|newsroom|team|correspondents?|reporters?|redaktion|rédaction)(?: in ${word}(?: ${word})?)?$`,
  "iu",
);

const agency = new RegExp(String.raw`^${opener}\p{Lu}{2,8}$`, "u");

const role = String.raw`\p{L}[\p{L}\p{M} .'’&/-]{2,60}`;

const particle = "(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|dos|af|av|y|ter) ";

const name = `${word}(?: (?:${particle}){0,2}${word}){1,3}`;

const and = "(?:and|AND|und|et|y|och|og|en|e|&)";

const names = `(?<first>${name})(?<others>(?:, ${name}){0,6},? ${and} ${name})?`;

const people = new RegExp(`^(?<opener>${opener})${names}(?:, (?<role>${role}))?$`, "u");

/** What a sentence may begin with: By Thursday Night. */
const day =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december) \p{Lu}/iu;

/**
 * Whom a line by itself credits, as reports of agencies do under the headline; undefined where it is no such line.
 * @example bylineOf("By JANE DOE, Staff Writer") // { name: "Jane Doe", role: "Staff Writer", type: "person" }
 * @example bylineOf("By Jane Doe and John Roe") // "By Jane Doe and John Roe"
 */
function bylineOf(line: string): Byline | undefined {
  if (line.length > 160) return undefined;
  if (desk.test(line) || agency.test(line)) return line;
  const { opener: by = "", first = "", others, role: office } = people.exec(line)?.groups ?? {};
  if (first === "" || day.test(first)) return undefined;
  if (others === undefined)
    return { name: inPrint(first), ...(office === undefined ? {} : { role: office }), type: "person" };
  const all = `${inPrint(first)}${others.replaceAll(" AND ", " and ").replace(new RegExp(name, "gu"), inPrint)}`;
  return `${by.replace("BY", "By")}${all}${office === undefined ? "" : `, ${office}`}`;
}

/** A name that is all in capitals as it is written in print. */
function inPrint(whole: string): string {
  return /\p{Ll}/u.test(whole.replace(/\bMc|\bMac/g, ""))
    ? whole
    : whole
        .replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())
        .replace(/\bMc\p{Ll}/gu, (part) => `Mc${part.slice(2).toUpperCase()}`);
}

function withoutKey(line: string): string {
  return line.replace(/^headline ?: ?/i, "");
}

interface Credit extends Pick<WireHead, "byline" | "standfirst"> {
  /** The place of the first line after it. */
  readonly end: number;
}

/** The byline at a place, or under a standfirst of one line there. */
function creditAt(
  place: number,
  lines: readonly string[],
  nextFrom: (place: number) => number,
): Credit | undefined {
  const line = oneLine(lines[place] ?? "");
  const direct = credited(line);
  if (direct !== undefined) return withRole(direct, place + 1, lines);
  const below = nextFrom(place + 1);
  const byline = credited(oneLine(lines[below] ?? ""));
  const isStandfirst =
    isBlank(lines[place + 1]) && line.length <= 300 && datelineOf(line).dateline === undefined;
  if (byline === undefined || !isStandfirst) return undefined;
  return { ...withRole(byline, below + 1, lines), standfirst: line };
}

function credited(line: string): Byline | undefined {
  const named = /^byline ?: ?(.+)$/i.exec(line)?.[1];
  return named === undefined ? bylineOf(line) : (bylineOf(named) ?? bylineOf(`By ${named}`) ?? named);
}

/** The line right under a byline belongs to it, if a blank line follows. */
function withRole(byline: Byline, place: number, lines: readonly string[]): Credit {
  const line = oneLine(lines[place] ?? "");
  if (!isRoleLine(line) || place + 1 >= lines.length || !isBlank(lines[place + 1]))
    return { byline, end: place };
  const role = typeof byline === "string" || byline.role === undefined ? line : `${byline.role}, ${line}`;
  return {
    byline: typeof byline === "string" ? `${byline}, ${line}` : { ...byline, role },
    end: place + 1,
  };
}

/** Whether a line under a byline says what its writer is or for whom: Staff Writer, The Northern Agency. */
function isRoleLine(line: string): boolean {
  return /^\p{Lu}[\p{L}\p{M} .'’&/-]{2,58}[\p{L}\p{M}]$/u.test(line) && line.split(" ").length <= 6;
}
