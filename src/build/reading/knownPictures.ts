import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PictureMemory } from "../../read/pictureFinder.ts";
import { fileStamp } from "../fileStamp.ts";
import type { BuildState } from "../state/buildState.ts";
import type { KnownPicture } from "../state/pictureTable.ts";
import { isTrusted } from "./isTrusted.ts";

/** Remembers what pictures were found to be, so that none is read again that is as it was. */
export const knownPictures = (folder: string, state: BuildState, now: number): PictureMemory => {
  const known = new Map<string, KnownPicture>();
  for (const picture of state.pictures()) known.set(picture.path, picture);
  const stampAt = (path: string) => fileStamp(realpathSync(join(folder, path)), statSync);
  return {
    recall: (path) => {
      const before = known.get(path);
      const stamp = before && stampAt(path);
      return before && stamp && isTrusted(before, stamp) ? before.found : undefined;
    },
    keep: (path, found) => {
      const stamp = stampAt(path);
      if (stamp) state.keepPicture({ path, ...stamp, readAt: now, found });
    },
  };
};
