import { type PictureShelf, pictureShelf, shelfFolderIn } from "../assets/image-cache.ts";
import { isUnkeepable } from "../cache/database.ts";
import type { StampedContent } from "../cache/snapshot.ts";
import { openContentFolder } from "../content/folder.ts";
import { inFileOrder, type Problem } from "../model/problem.ts";
import type { FormerOutput } from "../output/previous.ts";
import type { PageKind } from "../pages/page.ts";
import { knownPublication, knownRecords } from "./load-records.ts";
import { publishablePictures } from "./make-images.ts";
import { type Preparation, preparation } from "./prepare.ts";
import type { BuildReport } from "./report.ts";
import { keepSettled, type SettledFacts } from "./up-to-date.ts";
import { updatedOutput } from "./update-output.ts";

/** What is there when a build begins. */
export interface Beginning {
  readonly stamped: StampedContent;
  readonly former: FormerOutput;
}

/** Brings the site up to date with its content, and commits the state. With an error in the content nothing is written. */
export async function updatedSite(facts: SettledFacts, beginning: Beginning): Promise<BuildReport> {
  const shelf = pictureShelf(shelfFolderIn(facts.order.stateFolder));
  try {
    return await updatedWith(facts, beginning, shelf);
  } finally {
    shelf.close();
  }
}

async function updatedWith(
  facts: SettledFacts,
  { stamped, former }: Beginning,
  shelf: PictureShelf,
): Promise<BuildReport> {
  const { order, code, state } = facts;
  const preparation = await prepare(facts, stamped, shelf);
  const { prepared, problems } = preparation;
  if (!prepared) return nothingBuilt(problems);
  const { pictures, faults } = await publishablePictures({ order, prepared, shelf });
  if (faults.length > 0) return nothingBuilt([...problems, ...faults].sort(inFileOrder));
  const { site, span } = prepared;
  const copies = [...pictures, ...prepared.copies];
  const updated = await updatedOutput({
    order,
    prepared: { ...prepared, copies },
    state,
    code,
    former,
  });
  const report = {
    ...updated,
    pages: countsOf(preparation),
    pictures: prepared.pictures.length,
    held: site.held,
    problems,
  };
  const { timeZone } = site.publication;
  try {
    keepSettled(facts, report, { span: span(), timeZone });
    state.commit();
  } catch (error) {
    // Readers have the site already. The next build finds the state as the last one left it, and looks into each file.
    if (!isUnkeepable(error)) throw error;
    return { ...report, isUnkept: true };
  }
  return report;
}

async function prepare(
  { order, code, state }: SettledFacts,
  stamped: StampedContent,
  { bytesOf }: PictureShelf,
): Promise<Preparation> {
  const { edition, began, progress } = order;
  const publication = await knownPublication(edition, state, code.reading);
  const { value: content, problems } = openContentFolder(edition, publication, () => stamped);
  if (!content) return preparation({ problems }, edition);
  const knowledge = {
    state,
    code: code.reading,
    now: began,
    progress,
    stamped,
  };
  const records = await knownRecords(content, knowledge);
  progress.stage("Linking", 0);
  return preparation({ ...records, problems: [...problems, ...records.problems] }, { ...edition, bytesOf });
}

function nothingBuilt(problems: readonly Problem[]): BuildReport {
  return {
    pages: new Map(),
    pictures: 0,
    held: [],
    lost: { addresses: [], problems: [] },
    problems,
  };
}

function countsOf({ prepared }: Preparation): ReadonlyMap<PageKind, number> {
  const counts = new Map<PageKind, number>();
  for (const { kind } of prepared?.pages ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
