import type { Byline } from "../model/bylineFields.ts";

const opener = "(?:By|BY|Words by|Text by|Von|Par|Por|Av|Af|Di|Door)(?: ?: ?| )";
const particle = "(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|dos|af|av|y|ter) ";
const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const name = `${word}(?: (?:${particle}){0,2}${word}){1,3}`;
const and = "(?:and|AND|und|et|y|och|og|en|e|&)";
const names = `(?<first>${name})(?<others>(?:, ${name}){0,6},? ${and} ${name})?`;
const role = String.raw`\p{L}[\p{L}\p{M} .'’&/-]{2,60}`;

const people = new RegExp(`^(?<opener>${opener})${names}(?:, (?<role>${role}))?$`, "u");
const desk = new RegExp(
  String.raw`^${opener}(?:[\p{L}\p{M}.'’&-]+ ){0,6}(?:desk|staff|agencies|newsroom|team|correspondents?|reporters?|redaktion|rédaction)(?: in ${word}(?: ${word})?)?$`,
  "iu",
);
const agency = new RegExp(String.raw`^${opener}\p{Lu}{2,8}$`, "u");

/** What a sentence may begin with: By Thursday Night. */
const day =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december) \p{Lu}/iu;

/**
 * Whom a line by itself credits, as reports of agencies do under the headline; undefined where it is no such line.
 * @example bylineOf("By JANE DOE, Staff Writer") // { name: "Jane Doe", role: "Staff Writer", type: "person" }
 * @example bylineOf("By Jane Doe and John Roe") // "By Jane Doe and John Roe"
 */
export const bylineOf = (line: string): Byline | undefined => {
  if (line.length > 160) return undefined;
  if (desk.test(line) || agency.test(line)) return line;
  const { opener: by = "", first = "", others, role: office } = people.exec(line)?.groups ?? {};
  if (first === "" || day.test(first)) return undefined;
  if (others === undefined)
    return { name: inPrint(first), ...(office === undefined ? {} : { role: office }), type: "person" };
  const all = `${inPrint(first)}${others.replaceAll(" AND ", " and ").replace(new RegExp(name, "gu"), inPrint)}`;
  return `${by.replace("BY", "By")}${all}${office === undefined ? "" : `, ${office}`}`;
};

/** A name that is all in capitals as it is written in print. */
const inPrint = (whole: string): string =>
  /\p{Ll}/u.test(whole.replace(/\bMc|\bMac/g, ""))
    ? whole
    : whole
        .replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())
        .replace(/\bMc\p{Ll}/gu, (part) => `Mc${part.slice(2).toUpperCase()}`);

/** Whether a line under a byline says what its writer is or for whom: Staff Writer, The Northern Agency. */
export const isRoleLine = (line: string): boolean =>
  /^\p{Lu}[\p{L}\p{M} .'’&/-]{2,58}[\p{L}\p{M}]$/u.test(line) && line.split(" ").length <= 6;
