/** What stands above the text of a report: the slug line of an agency, an embargo, the headline, who wrote it. */
import type { Byline } from "../model/bylineFields.ts";
import { bylineOf, isRoleLine } from "./bylineOf.ts";
import { datelineOf } from "./datelineOf.ts";
import { oneLine } from "./oneLine.ts";

export interface WireHead {
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

/** Takes the lines of a report apart into its head and its text. */
export const wireHead = (lines: readonly string[]): WireHead => {
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
};

const withoutKey = (line: string): string => line.replace(/^headline ?: ?/i, "");

const isBlank = (line = ""): boolean => line.trim() === "";

/** A word that ends the line, or says until when: an embargo on oil is news. */
const embargoed =
  /^[^\p{L}]*(?:(?:strictly )?embargoed(?: (?:until|till|to|for|copy)\b|[^\p{L}]*$|:)|(?:under |media |sous )?embargo(?: ?:| (?:until|till|jusqu)|[^\p{L}]*$)|not for (?:release|publication|use|broadcast) (?:before|until)|hold for release|for release (?:at|on|after)|sperrfrist\b)/iu;

const desks =
  /^[^\p{L}]*(?:for immediate release|urgent|breaking(?: news)?|update \d+|news release|press release)[^\p{L}\p{N}]*$|^(?:eds\.?|note to editors) ?: /iu;

/** A line that is for desks alone. */
const isMark = (line = ""): boolean =>
  line.length <= 200 && (embargoed.test(oneLine(line)) || desks.test(oneLine(line)));

const slugForms = [
  /^(?:slug|slugline|slug line|keyword) ?: ?(?<slug>.+)$/i,
  /^(?<slug>(?:BC|AM|PM|AP)-{1,2}[^\s-].{2,60})$/,
  /^(?<slug>\p{Lu}[\p{Lu}\p{N}]+(?:[-/][\p{Lu}\p{N}]+)*[-/][\p{Lu}\p{N}]*(?: \([^)]*\))?)$/u,
] as const;

/** A line of the agency's own form, where a headline and a text come after it. */
const slugIn = (line: string, headline: string, hasText: boolean): string | undefined => {
  const slug = slugForms.map((form) => form.exec(line)?.groups?.slug).find((found) => found !== undefined);
  if (slug === undefined || !hasText || /[.!?]["”’]?$/.test(headline)) return undefined;
  return bylineOf(headline) || datelineOf(headline).dateline ? undefined : slug;
};

interface Credit extends Pick<WireHead, "byline" | "standfirst"> {
  /** The place of the first line after it. */
  readonly end: number;
}

/** The byline at a place, or under a standfirst of one line there. */
const creditAt = (
  place: number,
  lines: readonly string[],
  nextFrom: (place: number) => number,
): Credit | undefined => {
  const line = oneLine(lines[place] ?? "");
  const direct = credited(line);
  if (direct !== undefined) return withRole(direct, place + 1, lines);
  const below = nextFrom(place + 1);
  const byline = credited(oneLine(lines[below] ?? ""));
  const isStandfirst =
    isBlank(lines[place + 1]) && line.length <= 300 && datelineOf(line).dateline === undefined;
  if (byline === undefined || !isStandfirst) return undefined;
  return { ...withRole(byline, below + 1, lines), standfirst: line };
};

const credited = (line: string): Byline | undefined => {
  const named = /^byline ?: ?(.+)$/i.exec(line)?.[1];
  return named === undefined ? bylineOf(line) : (bylineOf(named) ?? bylineOf(`By ${named}`) ?? named);
};

/** The line right under a byline belongs to it, if a blank line follows. */
const withRole = (byline: Byline, place: number, lines: readonly string[]): Credit => {
  const line = oneLine(lines[place] ?? "");
  if (!isRoleLine(line) || place + 1 >= lines.length || !isBlank(lines[place + 1]))
    return { byline, end: place };
  const role = typeof byline === "string" || byline.role === undefined ? line : `${byline.role}, ${line}`;
  return {
    byline: typeof byline === "string" ? `${byline}, ${line}` : { ...byline, role },
    end: place + 1,
  };
};
