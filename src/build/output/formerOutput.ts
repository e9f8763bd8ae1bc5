import { statSync } from "node:fs";
import { entryAt } from "../entryAt.ts";
import type { BuildState } from "../state/buildState.ts";
import type { OutputRow } from "../state/outputRow.ts";
import { listStamp, readList } from "./outputList.ts";
import { type OutputLook, outputLook } from "./outputLook.ts";
import type { OutputPlace } from "./outputPlace.ts";

/** What former builds left in the output folder. */
export interface FormerOutput {
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Every file that a build may have left in the output folder. */
  readonly files: Pick<ReadonlySet<string>, "has" | "keys" | "size">;
  /** Whether the state knows them all. */
  readonly isWhole: boolean;
  /** Whether nothing is known of any build: neither a state nor a list is there. */
  readonly isForgotten: boolean;
  /** At the files of the rows. */
  readonly look: OutputLook;
  /** When something last came into the output folder itself or left it, before anybody looked; in milliseconds since 1970. */
  readonly folderModified: number | undefined;
}

/** A build at work in a folder leaves this trace there, when it begins and when it ends. */
const modifiedAt = (output: string): number | undefined => entryAt(output, statSync)?.mtimeMs;

/** What former builds left. Their list is read only if another build, or one that was killed, wrote it. */
export const formerOutput = (state: BuildState, place: OutputPlace): FormerOutput => {
  const { path } = place;
  const folderModified = modifiedAt(path);
  const rows = state.outputs();
  const isWhole = state.fact("manifest") === listStamp(place);
  const list = isWhole ? undefined : readList(place);
  const files = isWhole ? rows : new Set([...rows.keys(), ...(list?.files ?? [])]);
  const isForgotten = !isWhole && !list && rows.size === 0;
  const look = outputLook(path, [...rows.keys()]);
  return { rows, files, isWhole, isForgotten, look, folderModified };
};

/** Whether no other build was at work in the folder since it was looked at. */
export const isUndisturbed = ({ folderModified, look }: FormerOutput): boolean =>
  modifiedAt(look.folder) === folderModified;
