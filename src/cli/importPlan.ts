import type { ArticleFields } from "../model/articleFields.ts";
import type { Byline } from "../model/bylineFields.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { articleSlugOf } from "../text/articleSlugOf.ts";
import { tagUri } from "../text/tagUri.ts";
import { readWire } from "../wire/readWire.ts";
import type { WireReport } from "../wire/wireReport.ts";
import type { ChosenDate } from "./chosenDate.ts";
import { type PlannedArticle, plannedArticle } from "./plannedArticle.ts";

/** What all files of one import have in common. */
export interface ImportDesk {
  readonly records: Records;
  /** The content folder. */
  readonly folder: string;
  readonly date: ChosenDate;
  readonly fields: Omit<ArticleFields, "title" | "date" | "slug" | "id">;
}

/** A report and the article that it will be. */
export interface PlannedImport {
  /** The report's file. */
  readonly source: string;
  readonly report: WireReport;
  readonly article: PlannedArticle;
}

export interface ImportPlan {
  readonly imports: readonly PlannedImport[];
  /** What is wrong with the reports; nothing may be written while there is anything. */
  readonly problems: readonly Problem[];
}

/** What is wrong with a report's file, or with the article that it would be. */
const fault = (file: string, message: string, field?: string): Problem => ({
  severity: "error",
  file,
  line: 0,
  column: 0,
  field,
  message,
});

/** Whom the byline names, and the agency too where nothing else is said of them. */
const creditIn = ({ byline, agency }: Pick<WireReport, "byline" | "agency">): Byline | undefined => {
  if (byline === undefined || agency === undefined) return byline ?? agency;
  if (typeof byline === "string") return `${byline}, ${agency}`;
  return { ...byline, role: byline.role === undefined ? agency : `${byline.role}, ${agency}` };
};

const fieldsOf = (
  { headline, standfirst, dateline, embargo, ...report }: WireReport,
  { records, fields, date }: ImportDesk,
): ArticleFields => {
  const credit =
    fields.authors === undefined && fields.byline === undefined ? creditIn(report) : fields.byline;
  // Whatever was asked for: nobody may publish by oversight what must not come out yet.
  const draft = embargo === undefined ? fields.draft : true;
  const slug = articleSlugOf(headline);
  const day = date.moment.iso.slice(0, 10);
  const id = slug === "" ? undefined : tagUri(records.publication.idAuthority, slug, day);
  return {
    ...fields,
    title: headline,
    description: standfirst,
    date: date.text,
    dateline,
    byline: credit,
    id,
    draft,
  };
};

const plannedImport = (source: string, report: WireReport, desk: ImportDesk): PlannedImport => {
  const { records, folder, date } = desk;
  const fields = fieldsOf(report, desk);
  return {
    source,
    report,
    article: plannedArticle({ records, folder, fields, moment: date.moment, body: report.body }),
  };
};

/** What would be written to a place that an article has, or that an earlier report of the same import gets. */
const placeFaults = (imports: readonly PlannedImport[]): readonly Problem[] => {
  const places = new Map<string, string>();
  return imports.flatMap(({ source, article: { file, taken } }) => {
    const earlier = places.get(file);
    places.set(file, earlier ?? source);
    if (taken !== undefined) return [fault(source, `${taken} Change the headline, or that article.`)];
    if (earlier === source) return [fault(source, "The file is named twice. Name it once.")];
    return earlier === undefined
      ? []
      : [fault(source, `${earlier} would become ${file} too. Change one of the headlines.`)];
  });
};

/** Reads every report and plans the article that it becomes. Nothing is written. */
export const importPlan = (files: readonly string[], desk: ImportDesk): ImportPlan => {
  const read = files.map((source) => ({ source, ...readWire(source) }));
  const imports = read.flatMap(({ source, report }) => (report ? [plannedImport(source, report, desk)] : []));
  const problems = [
    ...read.flatMap(({ source, fault: message }) => (message === undefined ? [] : [fault(source, message)])),
    ...imports.flatMap(({ source, article }) =>
      article.problems.map(({ field, message }) => fault(source, message, field)),
    ),
    ...placeFaults(imports),
  ];
  return { imports, problems };
};
