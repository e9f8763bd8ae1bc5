import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import type { PublishedAddress } from "../pages/published-address.ts";
import { checkedValues, checksumOf, numberIn, textIn } from "./rows.ts";

/** The addresses are spread over this many rows, so that one change reads and writes one row of a few addresses. */
const rowCount = 1024;

/**
 * Stores published addresses, each with what readers found there. An address belongs to the row that the checksum of its
 * url names, because one row an address would take longer to write than a build spends on everything else with them.
 * Changes are written by `flush`.
 */
export function addressTable(database: DatabaseSync) {
  const get = database.prepare("SELECT id, addresses, checksum FROM addresses WHERE id = ?");
  get.setReturnArrays(true);
  const put = database.prepare("INSERT OR REPLACE INTO addresses VALUES (?, ?, ?)");
  const rows = new Map<number, Map<string, PublishedAddress>>();
  const changed = new Set<number>();
  const rowAt = (id: number): Map<string, PublishedAddress> =>
    rows.getOrInsertComputed(id, () => {
      const row = get.get(id);
      return row === undefined ? new Map() : addressesIn(row);
    });
  const rowToChange = (url: string): Map<string, PublishedAddress> => {
    const id = rowIdOf(url);
    changed.add(id);
    return rowAt(id);
  };
  return {
    at: (url: string): PublishedAddress | undefined => rowAt(rowIdOf(url)).get(url),
    all: (): readonly PublishedAddress[] =>
      Array.from({ length: rowCount }, (_, id) => [...rowAt(id).values()]).flat(),
    put: (address: PublishedAddress): void => void rowToChange(address.url).set(address.url, address),
    delete: (url: string): void => void rowToChange(url).delete(url),
    flush: (): void => {
      for (const id of changed) {
        const json = JSON.stringify([...rowAt(id).values()]);
        put.run(id, json, checksumOf([id, json]));
      }
      changed.clear();
    },
  };
}

function rowIdOf(url: string): number {
  return crc32(url) % rowCount;
}

function addressesIn(row: unknown): Map<string, PublishedAddress> {
  const [id, json] = checkedValues(row);
  numberIn(id);
  const list: readonly PublishedAddress[] = JSON.parse(textIn(json));
  return new Map(list.map((address) => [address.url, address]));
}
