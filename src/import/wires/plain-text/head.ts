import type { Byline } from "../../../model/author.ts";
import { isBlank, oneLine } from "../../text/lines.ts";
import { bylineOf, creditOn } from "../byline.ts";
import { datelineOf } from "../dateline.ts";

/** What stands above the text of a report, and the lines of the text. */
interface WireHead {
  readonly headline: string;
  /** The agency's own name of the report. */
  readonly slugLine?: string | undefined;
  /** The line that forbids publication before a certain time. */
  readonly embargo?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly byline?: Byline | undefined;
  /** Lines for editors: notes, the marks of desks and versions. */
  readonly notes: readonly string[];
  /** The lines of the text. */
  readonly lines: readonly string[];
}

/** An embargo: the word must end the line or name a time, since an embargo on oil is news. */
const embargoLine =
  /^[^\p{L}]*(?:(?:strictly )?embargoed(?: (?:until|till|to|for|copy)\b|[^\p{L}]*$|:)|(?:under |media |sous )?embargo(?: ?:| (?:until|till|jusqu)|[^\p{L}]*$)|not for (?:release|publication|use|broadcast) (?:before|until)|hold for release|for release (?:at|on|after)|sperrfrist\b)/iu;

/** Splits the lines of a report into its head and its text. */
export function wireHead(lines: readonly string[]): WireHead {
  const embargoes: string[] = [];
  const notes: string[] = [];
  /** Returns the index of the next line for readers. Collects what it passes over. */
  const nextFrom = (index: number): number => {
    let next = index;
    while (next < lines.length && (isBlank(lines[next]) || isEditorsLine(lines[next]))) {
      const line = oneLine(lines[next] ?? "");
      if (embargoLine.test(line)) embargoes.push(line);
      else if (line !== "" && !notes.includes(line)) notes.push(line);
      next += 1;
    }
    return next;
  };
  const lineAt = (index: number): string => oneLine(lines[index] ?? "");
  const first = nextFrom(0);
  const second = nextFrom(first + 1);
  const hasText = nextFrom(second + 1) < lines.length;
  const slugLine = hasText ? slugIn(lineAt(first), withoutHeadlineKey(lineAt(second))) : undefined;
  const top = slugLine === undefined ? first : second;
  const headline = withoutHeadlineKey(lineAt(top));
  let index = nextFrom(top + 1);
  if (lineAt(index) === headline) index = nextFrom(index + 1);
  const credit = creditAt(index, lines, nextFrom);
  const text = lines.slice(credit ? nextFrom(credit.end) : index);
  const { byline, standfirst } = credit ?? {};
  return { headline, slugLine, embargo: embargoes[0], standfirst, byline, notes, lines: text };
}

const deskLine =
  /^[^\p{L}]*(?:for immediate release|urgent|bulletin|flash|breaking(?: news)?|update \d+|news release|press release|correction|corrected|corrective)[^\p{L}\p{N}]*$|^[([]?(?:eds\.?|note to editors) ?: /iu;

/** The mark of a version: "1st Ld-Writethru", "BC-Harbour, 2nd Ld". */
const versionLine =
  /^(?:[\p{L}\p{N}-]{2,40},? )?(?:\d+(?:st|nd|rd|th) (?:ld|lead|add|writethru)|writethru)\b[^.!?]{0,40}$/iu;

/** A word of an order that stands alone in its line. An order with other words is a headline too. */
const orderLine =
  /^[^\p{L}]*(?:(?:bulletin|mandatory|urgent) )?(?:kill|advisory|hold|hfr|hold for release)[^\p{L}\p{N}]*$/iu;

/** Returns true for lines that are for editors only. */
function isEditorsLine(line = ""): boolean {
  const forms = [embargoLine, deskLine, versionLine, orderLine];
  return line.length <= 200 && forms.some((form) => form.test(oneLine(line)));
}

const slugForms = [
  /^(?:slug|slugline|slug line|keyword) ?: ?(?<slug>.+)$/i,
  /^(?<slug>(?:BC|AM|PM|AP)-{1,2}[^\s-].{2,60})$/,
  /^(?<slug>\p{Lu}[\p{Lu}\p{N}]+(?:[-/][\p{Lu}\p{N}]+)*[-/][\p{Lu}\p{N}]*(?: \([^)]*\))?)$/u,
] as const;

/** Returns the slug line of an agency, if a headline follows. */
function slugIn(line: string, headline: string): string | undefined {
  const slug = slugForms.map((form) => form.exec(line)?.groups?.slug).find((found) => found !== undefined);
  if (slug === undefined || /[.!?]["”’]?$/.test(headline)) return undefined;
  return bylineOf(headline) || datelineOf(headline).dateline ? undefined : slug;
}

function withoutHeadlineKey(line: string): string {
  return line.replace(/^headline ?: ?/i, "");
}

interface Credit extends Pick<WireHead, "byline" | "standfirst"> {
  /** The index of the first line after the credit. */
  readonly end: number;
}

/** Returns the byline on a line, or under a standfirst of one line. */
function creditAt(
  index: number,
  lines: readonly string[],
  nextFrom: (index: number) => number,
): Credit | undefined {
  const line = oneLine(lines[index] ?? "");
  const direct = creditOn(line);
  if (direct !== undefined) return withRole(direct, index + 1, lines);
  const below = nextFrom(index + 1);
  const byline = creditOn(oneLine(lines[below] ?? ""));
  const isStandfirst =
    isBlank(lines[index + 1]) && line.length <= 300 && datelineOf(line).dateline === undefined;
  if (byline === undefined || !isStandfirst) return undefined;
  return { ...withRole(byline, below + 1, lines), standfirst: line };
}

/** Adds the line right under a byline to it, if that names a role and a blank line follows. */
function withRole(byline: Byline, index: number, lines: readonly string[]): Credit {
  const line = oneLine(lines[index] ?? "");
  if (!isRoleLine(line) || index + 1 >= lines.length || !isBlank(lines[index + 1]))
    return { byline, end: index };
  const role = typeof byline === "string" || byline.role === undefined ? line : `${byline.role}, ${line}`;
  return {
    byline: typeof byline === "string" ? `${byline}, ${line}` : { ...byline, role },
    end: index + 1,
  };
}

/** Returns true if a line under a byline names the writer's role or employer: Staff Writer, The Northern Agency. */
function isRoleLine(line: string): boolean {
  return /^\p{Lu}[\p{L}\p{M} .'’&/-]{2,58}[\p{L}\p{M}]$/u.test(line) && line.split(" ").length <= 6;
}
