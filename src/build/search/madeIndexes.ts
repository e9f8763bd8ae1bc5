import { join } from "node:path";
import type { BuildState } from "../state/buildState.ts";
import type { OutputRow } from "../state/outputRow.ts";
import type { Indexer } from "./indexer.ts";
import { indexFact, type PlannedIndex } from "./searchPlan.ts";

export interface IndexingFacts {
  readonly indexes: readonly PlannedIndex[];
  readonly indexer: Indexer;
  /** Where files are written before they are put into place; absolute. */
  readonly staging: string;
  readonly state: BuildState;
  /** Is given what is to be known of each file that was written. */
  readonly takeFresh: (row: OutputRow) => void;
}

const made = async (planned: PlannedIndex, facts: IndexingFacts): Promise<readonly string[]> => {
  const { year, basis, folder, sound } = planned;
  const { indexer, staging, state, takeFresh } = facts;
  const known = new Map([...sound].map(([path, { hash }]) => [path.slice(folder.length + 1), hash]));
  const files = await indexer.index({ folder: join(staging, folder), records: [...year.records()], known });
  const paths: string[] = [];
  for (const { path: name, hash, written } of files) {
    const path = `${folder}/${name}`;
    paths.push(path);
    const before = sound.get(path);
    if (written) takeFresh({ ...written, path, basis, fingerprint: hash });
    else if (before) state.restampOutput({ ...before, basis });
  }
  state.keepFact(indexFact.name(year), indexFact.value(basis, files.length));
  return paths;
};

/** Makes indexes one after the other, so that the texts of only one year are in memory; gives the paths of all files. */
export const madeIndexes = async (facts: IndexingFacts): Promise<readonly string[]> => {
  const paths: string[] = [];
  for (const planned of facts.indexes) for (const path of await made(planned, facts)) paths.push(path);
  return paths;
};
