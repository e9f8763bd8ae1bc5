import type { Problem } from "../model/problem.ts";
import type { PageKind } from "../pages/page.ts";
import { openContentFolder } from "../read/openContentFolder.ts";
import { inFileOrder } from "../text/inFileOrder.ts";
import type { BuildReport } from "./buildSite.ts";
import type { FormerOutput } from "./output/formerOutput.ts";
import { type PictureShelf, pictureShelf } from "./pictures/pictureShelf.ts";
import { publishablePictures } from "./pictures/publishablePictures.ts";
import { type Preparation, preparation } from "./planning/preparation.ts";
import { knownPublication } from "./reading/knownPublication.ts";
import { knownRecords } from "./reading/knownRecords.ts";
import type { StampedContent } from "./reading/stampedContent.ts";
import { keepSettled } from "./settled/keepSettled.ts";
import type { SettledFacts } from "./settled/settled.ts";
import { shelfFolderIn } from "./shelfFolderIn.ts";
import { isUnkeepable } from "./state/stateFile.ts";
import { updatedOutput } from "./updatedOutput.ts";

const countsOf = ({ prepared }: Preparation): ReadonlyMap<PageKind, number> => {
  const counts = new Map<PageKind, number>();
  for (const { kind } of prepared?.pages ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
};

/** What is there when a build begins. */
export interface Beginning {
  readonly stamped: StampedContent;
  readonly former: FormerOutput;
}

const prepare = async (
  { order, code, state }: SettledFacts,
  stamped: StampedContent,
  { bytesOf }: PictureShelf,
): Promise<Preparation> => {
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
};

const nothingBuilt = (problems: readonly Problem[]): BuildReport => ({
  pages: new Map(),
  pictures: 0,
  held: [],
  lost: { addresses: [], problems: [] },
  problems,
});

const updatedWith = async (
  facts: SettledFacts,
  { stamped, former }: Beginning,
  shelf: PictureShelf,
): Promise<BuildReport> => {
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
};

/** Brings the site up to date with its content, and commits the state. With an error in the content nothing is written. */
export const updatedSite = async (facts: SettledFacts, beginning: Beginning): Promise<BuildReport> => {
  const shelf = pictureShelf(shelfFolderIn(facts.order.stateFolder));
  try {
    return await updatedWith(facts, beginning, shelf);
  } finally {
    shelf.close();
  }
};
