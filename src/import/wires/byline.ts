import type { Byline } from "../../model/author.ts";
import { oneLine } from "../text/lines.ts";

/**
 * Returns the byline of a line, or undefined if it is none.
 * @example bylineOf("By JANE DOE, Staff Writer") // { name: "Jane Doe", role: "Staff Writer", type: "person" }
 * @example bylineOf("By Jane Doe and John Roe") // "By Jane Doe and John Roe"
 */
export function bylineOf(line: string): Byline | undefined {
  if (line.length > 160 || !opened.test(line)) return undefined;
  if (deskCredit.test(line) || agencyCredit.test(line)) return line;
  const { opener = "", first = "", others, role } = peopleCredit.exec(line)?.groups ?? {};
  if (first === "" || day.test(first)) return undefined;
  if (others === undefined)
    return { name: inMixedCase(first), ...(role === undefined ? {} : { role }), type: "person" };
  const all = `${inMixedCase(first)}${others.replaceAll(" AND ", " and ").replace(new RegExp(name, "gu"), inMixedCase)}`;
  return `${opener.replace("BY", "By")}${all}${role === undefined ? "" : `, ${role}`}`;
}

/** Returns the byline of a line that may begin with "Byline:". What follows that is a credit in any case. */
export function creditOn(line: string): Byline | undefined {
  const named = /^byline ?: ?(.+)$/i.exec(line)?.[1];
  return named === undefined ? bylineOf(line) : (bylineOf(named) ?? bylineOf(`By ${named}`) ?? named);
}

/**
 * Returns the byline of a field that holds nothing else, with the agency behind it if it does not name that, or the agency
 * alone. The marks of desks, like "gr/bp", name nobody.
 * @example fieldByline("Jane Doe and John Roe", "NTA") // "Jane Doe and John Roe, NTA"
 */
export function fieldByline(field: string | undefined, agency: string | undefined): Byline | undefined {
  const line = field === undefined ? "" : oneLine(field).replace(/[,;]$/, "");
  if (line === "" || /^\p{Ll}{1,4}(?:[/-]\p{Ll}{1,4})*$/u.test(line)) return agency;
  const person = bylineOf(line) ?? bylineOf(`By ${line}`);
  const byline = person === undefined || typeof person === "string" ? line : person;
  return bylineWithAgency(byline, names(line, agency) ? undefined : agency);
}

/** Returns the byline with the agency added, or the agency alone. */
export function bylineWithAgency(byline: Byline | undefined, agency: string | undefined): Byline | undefined {
  if (byline === undefined || agency === undefined) return byline ?? agency;
  if (typeof byline === "string") return `${byline}, ${agency}`;
  return { ...byline, role: byline.role === undefined ? agency : `${byline.role}, ${agency}` };
}

function names(line: string, agency = ""): boolean {
  const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return words(line).includes(words(agency));
}

const byWord = "(?:By|BY|Words by|Text by|Von|Par|Por|Av|Af|Di|Door)(?: ?: ?| )";

const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;

/** Most lines are told by this one, which takes the least time. */
const opened = new RegExp(`^${byWord}`, "i");

const deskCredit = new RegExp(
  String.raw`^${byWord}(?:[\p{L}\p{M}.'’&-]+ ){0,6}(?:desk|staff|agencies|newsroom|team|correspondents?|reporters?|redaktion|rédaction)(?: in ${word}(?: ${word})?)?$`,
  "iu",
);

const agencyCredit = new RegExp(String.raw`^${byWord}\p{Lu}{2,8}$`, "u");

const rolePattern = String.raw`\p{L}[\p{L}\p{M} .'’&/-]{2,60}`;

// A Spanish y joins two family names if no second name follows, else two people.
const particle = `(?:(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|dos|af|av|ter)|y(?= ${word}(?:,|$))) `;

const name = `${word}(?: (?:${particle}){0,2}${word}){1,3}`;

const andPattern = "(?:and|AND|und|et|y|och|og|en|e|&)";

const people = `(?<first>${name})(?<others>(?:, ${name}){0,6},? ${andPattern} ${name})?`;

const peopleCredit = new RegExp(`^(?<opener>${byWord})${people}(?:, (?<role>${rolePattern}))?$`, "u");

/** Days and dates, with which a headline may begin: By Thursday Night. */
const day =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december) \p{Lu}/iu;

/** Returns a name in capitals and small letters, if it is written in capitals only. */
function inMixedCase(fullName: string): string {
  return /\p{Ll}/u.test(fullName.replace(/\bMc|\bMac/g, ""))
    ? fullName
    : fullName
        .replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())
        .replace(/\bMc\p{Ll}/gu, (part) => `Mc${part.slice(2).toUpperCase()}`);
}
