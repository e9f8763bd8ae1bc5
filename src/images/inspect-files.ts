import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { posix } from "node:path";
import { slugOf } from "../lib/names.ts";
import { errorCode } from "../lib/system-error.ts";
import { inParallel } from "../lib/tasks.ts";
import type { InspectedFile, InspectedFiles } from "../model/image.ts";
import { encoderVersion } from "./encoder-versions.ts";
import { imageTypes, inspectImage, notAnImage } from "./inspect.ts";
import { plainVariant, uncropped } from "./variants.ts";

/**
 * Inspects files as images, several at a time. Takes the file of each path, and returns by path what was found, without
 * deleted files.
 */
export async function inspectFiles(files: ReadonlyMap<string, string>): Promise<InspectedFiles> {
  const inspected = new Map<string, InspectedFile>();
  await inParallel([...files], availableParallelism(), async ([path, file]) => {
    const found = await inspectFile(path, file);
    if (found) inspected.set(path, found);
  });
  return inspected;
}

/** In bytes; several times as large as the images of any camera. A larger file is not opened. */
const largestFile = 100_000_000;

async function inspectFile(path: string, file: string): Promise<InspectedFile | undefined> {
  if (!imageName.test(path)) return { error: notAnImage };
  try {
    const { size } = await stat(file);
    if (size > largestFile)
      return {
        error: `holds ${(size / 1e6).toLocaleString("en", { maximumFractionDigits: 0 })} MB, and ${largestFile / 1e6} are the most. Save it smaller: 2000 pixels across are plenty.`,
      };
    return await inspectBytes(path, await readFile(file));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT") return undefined;
    return { error: `can't be read (${code}). Check that it is there and may be read.`, isUnread: true };
  }
}

/** The extensions of files that are opened, as a regular expression. Others, such as films, may be many and large. */
export const imageEndings = [...Object.values(imageTypes).flat(), "jfif", "jpe"].join("|");

const imageName = new RegExp(`\\.(?:${imageEndings})$`, "i");

/** So many characters of a hash distinguish the images of any publication. */
const hashLength = 10;

async function inspectBytes(path: string, bytes: Buffer): Promise<InspectedFile> {
  const ending = posix.extname(path);
  const { facts, error } = await inspectImage(bytes, ending.slice(1).toLowerCase());
  if (!facts) return { error };
  const hash = createHash("sha256").update(encoderVersion).update(bytes).digest("hex").slice(0, hashLength);
  const name = `${slugOf(posix.basename(path, ending)) || "picture"}-${hash}`;
  const file = { path, name, ...facts };
  return { picture: { ...file, url: plainVariant(uncropped(file)).url } };
}
