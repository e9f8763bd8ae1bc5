import { digestOfBytes } from "../../text/digestOfBytes.ts";
import { writtenFile } from "../output/writtenFile.ts";
import type { IndexedFile, IndexOrder } from "./indexer.ts";
import { pagefindBundle } from "./pagefindBundle.ts";

/** Makes an index and writes those of its files that are not known already. */
export const writtenIndex = async ({ folder, records, known }: IndexOrder): Promise<readonly IndexedFile[]> =>
  (await pagefindBundle(records)).map(({ path, content }) => {
    const hash = digestOfBytes(content);
    return { path, hash, written: known.get(path) === hash ? undefined : writtenFile(folder, path, content) };
  });
