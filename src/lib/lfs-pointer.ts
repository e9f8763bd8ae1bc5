/**
 * Returns true for the text that Git LFS puts in place of a file that it has not fetched
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
 */
export function isLfsPointer(content: string | Buffer): boolean {
  return (
    typeof content === "string" ? content : content.toString("latin1", 0, lfsBeginning.length)
  ).startsWith(lfsBeginning);
}

const lfsBeginning = "version https://git-lfs.github.com/spec/";
