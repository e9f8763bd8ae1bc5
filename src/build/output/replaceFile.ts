import { renameSync, writeFileSync } from "node:fs";
import { naming } from "../naming.ts";

/** Writes a file whole or not at all: a reader sees the old text or the new, never a part. */
export const replaceFile = (file: string, text: string): void => {
  const fresh = `${file}.new`;
  naming(file, () => writeFileSync(fresh, text));
  renameSync(fresh, file);
};
