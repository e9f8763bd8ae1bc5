import type { RowReader, Spool } from "../inputs/spool.ts";
import type { Destination, KnownAddresses } from "./address-book.ts";

/**
 * The destinations of an address book in the spool of an import, with an index of them. Threads share these, while a map of all
 * old addresses would be a copy for each of them.
 */
export interface SpooledAddresses extends Pick<KnownAddresses, "hosts" | "parts" | "oldSite"> {
  /** A hash of each key in the place that it says, or in the next one that was free; 0 where there is none. */
  readonly hashes: Uint32Array;
  /** Where the rows of these keys lie. */
  readonly starts: Float64Array;
  readonly lengths: Uint32Array;
  /** The number of the spool. */
  readonly spool: number;
}

type AddressRow = readonly [key: string, ...destination: readonly [url: string, from: number | null]];

/** Writes what an address book knows into a spool. */
export function spooledAddresses(
  { destinations, hosts, parts, oldSite }: KnownAddresses,
  { number, writeRow }: Pick<Spool, "number" | "writeRow">,
): SpooledAddresses {
  // A third of the places stays free, so that few keys have to move on.
  const size = Math.ceil(destinations.size * 1.5) + 1;
  const hashes = new Uint32Array(size);
  const starts = new Float64Array(size);
  const lengths = new Uint32Array(size);
  for (const [key, { url, from }] of destinations) {
    const hash = hashOfKey(key);
    let place = hash % size;
    while (hashes[place] !== 0) place = (place + 1) % size;
    const { at, length } = writeRow([key, url, Number.isFinite(from) ? from : null] satisfies AddressRow);
    hashes[place] = hash;
    starts[place] = at;
    lengths[place] = length;
  }
  return { hashes, starts, lengths, spool: number, hosts, parts, oldSite };
}

/** Returns a function that finds the destination of a key. */
export function destinationFinder(
  { hashes, starts, lengths, spool }: SpooledAddresses,
  read: RowReader,
): (key: string) => Destination | undefined {
  return (key) => {
    const hash = hashOfKey(key);
    for (let place = hash % hashes.length; hashes[place] !== 0; place = (place + 1) % hashes.length) {
      if (hashes[place] !== hash) continue;
      const [found, url, from] = read<AddressRow>({
        spool,
        at: starts[place] ?? 0,
        length: lengths[place] ?? 0,
      });
      if (found === key) return { url, from: from ?? Number.POSITIVE_INFINITY };
    }
    return undefined;
  };
}

/** Returns a number from 1 to 2^32 - 1 (FNV-1a). */
function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}
