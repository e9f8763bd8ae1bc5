import { largestFile } from "../../../content/bytes.ts";
import { fileProblem } from "../../../model/problem.ts";
import { eachFile, type WholeFile } from "../../each-file.ts";
import { filesByHead } from "../../files-by-head.ts";
import type { ImportContext, ImportFormat, ReadItem } from "../../import-format.ts";
import { foreignFormat } from "../../inputs/foreign-format.ts";
import { bylineWithAgency } from "../byline.ts";
import { orderInHeading } from "../editors-words.ts";
import { alsoHeld, type WireStatus, wireRelease } from "../release.ts";
import { correctionNotice, noteNotice } from "../wire-notices.ts";
import { plainDataIn } from "./plain-data.ts";
import { parseWire } from "./report.ts";
import type { EditorsWords, WireReport } from "./wire-report.ts";

/** Reports in plain text: the headline, a blank line, the paragraphs. Accepts any file that was named alone. */
export const plainTextFormat: ImportFormat = {
  name: "text",
  title: "a report in plain text",
  origin: "wire",
  recognises: async (input) => (input.files.length <= 1 ? input.files : filesByHead(input, isText)),
  division: eachFile({ largest: largestFile, read: (file, context) => [reportOf(file, context)] }),
};

function isText(head: Uint8Array): boolean {
  if (head.length === 0 || head.includes(0) || foreignFormat(head) !== undefined) return false;
  return plainDataIn(new TextDecoder().decode(head)) === undefined;
}

function reportOf({ shown, bytes }: WholeFile, context: ImportContext): ReadItem {
  const parsed = parseWire(bytes);
  const { report, words } = parsed;
  const source = { file: shown };
  const release = wireRelease(statusOf(words, report?.embargo), context);
  if (release.state === "withdrawn")
    return {
      type: "withdrawal",
      source,
      wire: { provider: report?.agency ?? "", id: "" },
      order: release.order,
      words: [...(words?.headings ?? []), ...(words?.notes ?? [])],
    };
  if (release.state === "skipped") return { type: "skipped", source, reason: release.reason };
  if (parsed.error !== undefined) return { type: "unreadable", problem: fileProblem(shown, parsed.error) };
  const { headline, standfirst, dateline, body, embargo } = parsed.report;
  return {
    type: "article",
    source,
    release: embargo === undefined ? release : alsoHeld(release, `has an embargo: "${embargo}"`),
    title: headline,
    standfirst,
    dateline,
    byline: bylineWithAgency(parsed.report.byline, parsed.report.agency),
    credits: [],
    categories: [],
    tags: [],
    subjects: [],
    oldAddresses: [],
    text: { markdown: body, addresses: [], words: parsed.shown, uncarried: [] },
    notices: noticesOn(parsed.report, parsed.words, context),
  };
}

/** Returns what a report says of its publication. Its line of an embargo is judged for itself, since it is shown. */
function statusOf(words: EditorsWords | undefined, embargo: string | undefined): WireStatus {
  const { headings = [], notes = [] } = words ?? {};
  return {
    headings: headings.filter((line) => embargo === undefined || orderInHeading(line) !== "embargo"),
    notes,
  };
}

/** Returns what editors should know of a report but will not find in its article. */
function noticesOn(
  { day, slugLine }: WireReport,
  { headings, notes }: EditorsWords,
  { date }: ImportContext,
): readonly string[] {
  return [
    day !== undefined &&
      date === undefined &&
      `the dateline says ${day}, but the article is dated now. Correct its date, or write --date.`,
    slugLine !== undefined && `the slug line "${slugLine}" was left out.`,
    [...headings, ...notes].some(isCorrection) && correctionNotice,
    notes.some((note) => /^[([]?(?:eds\.?|note to editors) ?:/i.test(note)) && noteNotice,
  ].filter((notice) => notice !== false);
}

/** Returns true for the line by which agencies say that a report corrects another one. */
function isCorrection(line: string): boolean {
  return /^[^\p{L}]*(?:correct(?:ion|ed|ive)\b *(?:$|[:.,–—-])|(?:eds\.? ?: ?)?corrects\b)/iu.test(line);
}
