import { type BuildCache, openCache } from "./cache.ts";
import {
  type CacheFile,
  corruptNotice,
  deleteCache,
  inMemoryCache,
  isCorrupt,
  isUnwritable,
  openDatabase,
} from "./database.ts";

/** What work with a cache returned, and why the cache of the last build was not used, if so. */
interface Recovered<Value> {
  readonly value: Value;
  readonly notice?: string | undefined;
}

/**
 * First try: with the cache. If it turns out to be corrupt, it is deleted, and the work starts over. That try reads the
 * image cache in full, which may be corrupt too; the third try starts without either. If the disk fails, the last one
 * works in memory.
 */
const maxTries = 4;

/** Opens the cache of a site, works with it, and starts over without it if it is corrupt or can't be written. */
export async function withCache<Value>(
  file: string,
  work: (cache: BuildCache) => Promise<Value>,
): Promise<Recovered<Value>> {
  let notice: string | undefined;
  let open = openDatabase;
  for (let triesLeft = maxTries; ; triesLeft -= 1)
    try {
      const result = await tryWork(open(file), work);
      return { value: result.value, notice: notice ?? result.notice };
    } catch (error) {
      if (triesLeft === 1 || !(isCorrupt(error) || isUnwritable(error))) throw error;
      if (isUnwritable(error) && (!isCorrupt(error) || notice !== undefined)) {
        open = inMemoryCache;
        notice = undefined;
      } else {
        deleteCache(file);
        notice = corruptNotice;
      }
    }
}

async function tryWork<Value>(
  { database, notice }: CacheFile,
  work: (cache: BuildCache) => Promise<Value>,
): Promise<Recovered<Value>> {
  try {
    return { value: await work(openCache(database)), notice };
  } finally {
    database.close();
  }
}
