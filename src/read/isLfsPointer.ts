const beginning = "version https://git-lfs.github.com/spec/";

/**
 * Whether this is what Git LFS puts in place of a file that it has not fetched
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
 */
export const isLfsPointer = (content: string | Buffer): boolean =>
  (typeof content === "string" ? content : content.toString("latin1", 0, beginning.length)).startsWith(
    beginning,
  );
