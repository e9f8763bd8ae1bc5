import { digestOf } from "../../text/digestOf.ts";
import { type FileStamp, fileStamp } from "../fileStamp.ts";
import { installation } from "../installation.ts";
import { publicCopies } from "../planning/publicCopies.ts";
import { isTrusted } from "../reading/isTrusted.ts";
import type { StampedContent } from "../reading/stampedContent.ts";

/** What a build is made from, as it stands, without a file of it having been opened. */
export interface SourceStamps {
  /** Equal digests, equal stamps of equal files. */
  readonly digest: string;
  /** Whether no file was changed so shortly before a moment that it may have been changed once more since. */
  readonly areTrusted: (now: number) => boolean;
}

const publicStamps = (): readonly (readonly [string, FileStamp])[] =>
  publicCopies(installation.publicFiles).flatMap(({ from, url }) => {
    const stamp = fileStamp(from);
    return stamp ? [[url, stamp]] : [];
  });

export const sourceStamps = ({ paths, strayLinks, stamps }: StampedContent): SourceStamps => {
  const all = [...stamps, ...publicStamps()];
  const lines = all.map(([path, { size, modified, changed }]) => `${path}\0${size}\0${modified}\0${changed}`);
  return {
    digest: digestOf([String(paths.length), ...strayLinks, "", ...lines]),
    areTrusted: (now) => all.every(([, stamp]) => isTrusted({ ...stamp, readAt: now }, stamp)),
  };
};
