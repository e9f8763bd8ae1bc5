import { digestOf } from "../../text/digestOf.ts";
import { type FileStamp, fileStamp } from "../fileStamp.ts";
import { installation } from "../installation.ts";
import { publicCopies } from "../planning/publicCopies.ts";
import type { StampedContent } from "../reading/stampedContent.ts";
import { type StampedFiles, stampedFiles } from "../stampedFiles.ts";

type NamedStamp = readonly [name: string, stamp: FileStamp];

const publicStamps = (): readonly NamedStamp[] =>
  publicCopies(installation.publicFiles).flatMap(({ from, url }) => {
    const stamp = fileStamp(from);
    return stamp ? [[url, stamp]] : [];
  });

/** What a build is made from. */
export const sourceStamps = ({ paths, strayLinks, illNamed, stamps }: StampedContent): StampedFiles => {
  const content = paths.flatMap((path, place): readonly NamedStamp[] => {
    const stamp = stamps[place];
    return stamp ? [[path, stamp]] : [];
  });
  const files = stampedFiles([...content, ...publicStamps()]);
  return { ...files, digest: digestOf([String(paths.length), ...strayLinks, ...illNamed, "", files.digest]) };
};
