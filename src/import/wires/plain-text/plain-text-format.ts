import { largestFile, sizeError } from "../../../content/bytes.ts";
import { fileProblem } from "../../../model/problem.ts";
import { foreignFormat } from "../../foreign-format.ts";
import type { ImportContext, ImportFormat, InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedArticle, Release } from "../../imported-item.ts";
import { bylineWithAgency } from "../byline.ts";
import { parseWire } from "./report.ts";

/** Reports in plain text: the headline, a blank line, the paragraphs. Accepts any file that was named alone. */
export const plainTextFormat: ImportFormat = {
  name: "text",
  title: "a report in plain text",
  origin: "wire",
  recognises: async ({ files }) => {
    if (files.length <= 1) return files;
    const heads = await Promise.all(files.map((file) => file.head()));
    return files.filter((_, index) => isText(heads[index] ?? new Uint8Array()));
  },
  read: async function* (files, context) {
    for (const file of files) yield await readReport(file, context);
  },
};

function isText(head: Uint8Array): boolean {
  return head.length > 0 && !head.includes(0) && foreignFormat(head) === undefined;
}

async function readReport(
  file: InputFile,
  context: ImportContext,
): Promise<ImportedArticle | UnreadableFile> {
  const { report, error } =
    file.size > largestFile ? { error: sizeError(file.size) } : parseWire(await file.bytes());
  if (report === undefined) return { type: "unreadable", problem: fileProblem(file.shown, error) };
  const { headline, standfirst, dateline, body, embargo, day, slugLine } = report;
  return {
    type: "article",
    source: { file: file.shown },
    release: releaseOf(embargo),
    title: headline,
    standfirst,
    dateline,
    byline: bylineWithAgency(report.byline, report.agency),
    credits: [],
    categories: [],
    tags: [],
    subjects: [],
    oldAddresses: [],
    text: { markdown: body, addresses: [], words: "", uncarried: [] },
    notices: noticesOn(day, slugLine, context),
  };
}

function releaseOf(embargo: string | undefined): Release {
  return embargo === undefined
    ? { state: "public" }
    : { state: "draft", reason: `has an embargo: "${embargo}"` };
}

/** Returns what editors should know of a report but will not find in its article. */
function noticesOn(
  day: string | undefined,
  slugLine: string | undefined,
  { date }: ImportContext,
): readonly string[] {
  return [
    day !== undefined &&
      date === undefined &&
      `the dateline says ${day}, but the article is dated now. Correct its date, or write --date.`,
    slugLine !== undefined && `the slug line "${slugLine}" was left out.`,
  ].filter((notice) => notice !== false);
}
