import { resolve } from "node:path";
import { stateFileOf } from "../state/stateFileOf.ts";

/** An output folder, and where it is kept what builds have made there. */
export interface OutputPlace {
  /** Absolute. */
  readonly path: string;
  /** The file of the list; absolute. */
  readonly list: string;
}

interface OutputTerms {
  readonly output: string;
  readonly stateFolder: string;
}

/** Where an order's files go, and where their list goes: beside the state, since what lies in the folder is published. */
export const outputPlace = ({ output, stateFolder }: OutputTerms): OutputPlace => {
  const path = resolve(output);
  return { path, list: stateFileOf(stateFolder, path).replace(/\.sqlite$/, ".json") };
};
