import { statSync } from "node:fs";
import { join } from "node:path";
import { entryAt } from "../entryAt.ts";
import { fileStamp } from "../fileStamp.ts";
import type { BuildState } from "../state/buildState.ts";
import type { OutputRow } from "../state/outputRow.ts";
import { type OutputLook, outputLook } from "./outputLook.ts";
import { manifestName, readManifest } from "./outputManifest.ts";

/** What former builds left in the output folder. */
export interface FormerOutput {
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Every file that a build may have left in the output folder. */
  readonly files: Pick<ReadonlySet<string>, "has" | "keys" | "size">;
  /** Whether the state knows them all. */
  readonly isWhole: boolean;
  /** At the files of the rows. */
  readonly look: OutputLook;
  /** When something last came into the output folder itself or left it, before anybody looked; in milliseconds since 1970. */
  readonly folderModified: number | undefined;
}

/** A build at work in a folder leaves this trace there, when it begins and when it ends. */
const modifiedAt = (output: string): number | undefined => entryAt(output, statSync)?.mtimeMs;

/** By which the list in an output folder is known; empty where there is none. */
export const listStamp = (output: string): string => {
  const stamp = fileStamp(join(output, manifestName));
  return stamp ? `${stamp.size} ${stamp.modified}` : "";
};

/** What former builds left. The list in the output folder is read only if another build, or one that was killed, wrote it. */
export const formerOutput = (state: BuildState, output: string): FormerOutput => {
  const folderModified = modifiedAt(output);
  const rows = state.outputs();
  const isWhole = state.fact("manifest") === listStamp(output);
  const files = isWhole ? rows : new Set([...rows.keys(), ...(readManifest(output) ?? [])]);
  const look = outputLook(output, [...rows.keys()]);
  return { rows, files, isWhole, look, folderModified };
};

/** Whether no other build was at work in the folder since it was looked at. */
export const isUndisturbed = ({ folderModified, look }: FormerOutput): boolean =>
  modifiedAt(look.folder) === folderModified;
