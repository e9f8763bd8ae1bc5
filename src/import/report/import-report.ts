import type { ImportOutcome } from "../import-run.ts";
import type { ImportSource } from "../imported-item.ts";
import { shownSource } from "./losses.ts";

/**
 * What an import did, or would do, for people and programs. It holds no words of anything that is not published: items are
 * named by their files and numbers.
 */
export interface ImportReport {
  /** The version of this shape. */
  readonly version: 1;
  readonly dryRun: boolean;
  readonly written: readonly ReportedFile[];
  /** Those of the written and updated files that are drafts. */
  readonly drafts: readonly (ReportedFile & { readonly reason: string })[];
  /** Files whose article an unedited earlier version from the same wire was. */
  readonly updated: readonly ReportedFile[];
  readonly unchanged: readonly ReportedFile[];
  /** Files that differ from what an earlier import wrote, and were left alone. */
  readonly kept: readonly ReportedFile[];
  /** Sections, authors, tags, redirects. */
  readonly otherFiles: readonly string[];
  /** Files that texts link to and that came along, relative to the folder of the publication. */
  readonly downloads: readonly string[];
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
  readonly withdrawn: readonly {
    readonly source: string;
    readonly id: string;
    readonly order: string;
    /** The file of the article that may no longer be published, if it is there. */
    readonly file?: string | undefined;
    /** Files of articles that an order may mean which names no identifier. */
    readonly likely?: readonly string[] | undefined;
    /** True if this import withdrew it. */
    readonly isApplied: boolean;
  }[];
  /** Articles that are out, of items that the wire puts under an embargo or on hold now. */
  readonly heldBack: readonly (ReportedFile & {
    /** As the rest of a sentence. */
    readonly reason: string;
    /** True if this import made it a draft. */
    readonly isApplied: boolean;
  })[];
  readonly errors: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly notices: readonly { readonly source: string; readonly notice: string }[];
  readonly missingPictures: readonly (LostAddress & {
    /** Files of that name in several folders, of which none was taken. */
    readonly several?: readonly string[] | undefined;
  })[];
  readonly notCarried: readonly {
    readonly kind: string;
    readonly name: string;
    readonly count: number;
    readonly sources: readonly string[];
  }[];
  /** Words that readers of the source saw and readers of the page will not. Those of drafts are only counted. */
  readonly missingWords: readonly {
    readonly file: string;
    readonly source: string;
    readonly count: number;
    readonly words: readonly string[];
  }[];
  readonly lostLinks: readonly LostAddress[];
  /** Files that texts link to and that did not come along. */
  readonly missingFiles: readonly (LostAddress & { readonly reason: string })[];
  readonly unforwardedAddresses: readonly (LostAddress & { readonly reason: string })[];
  readonly unknownSubjects: Readonly<Record<string, number>>;
  readonly unknownFiles: readonly string[];
  /** A pattern for `articleUrl` that would keep the old addresses of nearly all articles. */
  readonly proposedArticleUrl?: { readonly pattern: string; readonly fits: number; readonly of: number };
}

interface ReportedFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly source: string;
}

interface LostAddress {
  readonly address: string;
  readonly source: string;
}

interface ReportTerms {
  readonly isDryRun: boolean;
  readonly appliesKills: boolean;
}

/** Returns the report of an import. */
export function importReport(outcome: ImportOutcome, { isDryRun, appliesKills }: ReportTerms): ImportReport {
  const { files, plan, losses, otherFiles, unknown, problems } = outcome;
  const { kills, heldBack, unforwarded, unknownSubjects, proposal } = plan;
  const reported = files.map(({ path, state, planned }) => ({
    file: path,
    source: shownSource(planned.source),
    state,
    draftReason: planned.draftReason,
  }));
  const inState = (wanted: string): readonly ReportedFile[] =>
    reported.flatMap(({ file, source, state }) => (state === wanted ? [{ file, source }] : []));
  const ofSource = <Fields extends object>(source: ImportSource, fields: Fields) => ({
    source: shownSource(source),
    ...fields,
  });
  return {
    version: 1,
    dryRun: isDryRun,
    written: inState("new"),
    drafts: reported.flatMap(({ file, source, state, draftReason: reason }) =>
      reason === undefined || (state !== "new" && state !== "updated") ? [] : [{ file, source, reason }],
    ),
    updated: inState("updated"),
    unchanged: inState("unchanged"),
    kept: inState("kept"),
    otherFiles,
    downloads: outcome.downloads.map((path) => `public/${path}`),
    skipped: plan.skipped.map(({ source, reason }) => ofSource(source, { reason })),
    withdrawn: kills.map(({ withdrawal: { source, wire, order }, path, likely }) =>
      ofSource(source, {
        id: wire.id,
        order,
        ...(path !== undefined && { file: path }),
        ...(likely && { likely }),
        isApplied: appliesKills && path !== undefined,
      }),
    ),
    heldBack: heldBack.map(({ held: { source }, path, reason }) =>
      ofSource(source, { file: path, reason, isApplied: appliesKills }),
    ),
    errors: problems.map(({ file, line, message }) => ({ file, line, message })),
    notices: [
      ...(plan.sections.notice === undefined
        ? []
        : [{ source: `sections/${plan.sections.newSections.at(-1)?.id}.md`, notice: plan.sections.notice }]),
      ...plan.sites.flatMap(({ source, notices = [] }) =>
        notices.map((notice) => ofSource(source, { notice })),
      ),
      ...files.flatMap(({ planned, notices }) =>
        notices.map((notice) => ofSource(planned.source, { notice })),
      ),
    ],
    missingPictures: losses.pictures.map((picture) => ({
      ...picture,
      several: outcome.ambiguousPictures.get(picture.address),
    })),
    notCarried: losses.uncarried(),
    missingWords: losses.words,
    lostLinks: losses.links,
    missingFiles: losses.files,
    unforwardedAddresses: unforwarded.map(({ address, reason, source }) => ({
      address,
      reason,
      source: shownSource(source),
    })),
    unknownSubjects: Object.fromEntries(unknownSubjects),
    unknownFiles: unknown.map(({ shown }) => shown),
    ...(proposal && { proposedArticleUrl: proposal }),
  };
}
