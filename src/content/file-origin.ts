import { boundedCache } from "../lib/cache.ts";
import { loadModule } from "../lib/runtime.ts";
import type { Origin, Positions } from "../model/problem.ts";

/** The source of a record. Reads its file again to find positions, and only on demand, since most files have no problem. */
export class FileOrigin implements Origin {
  readonly file: string;
  constructor(file: string) {
    this.file = file;
  }
  get positions(): Positions {
    return positionsOf(this, ({ file }) => finder().fieldPositions(file));
  }
}

/** Caches few, since one mistake may make a problem in very many files. */
const positionsOf = boundedCache<Positions, FileOrigin>(8);

// Loaded late: an incremental build without new texts parses none, and mostly finds no problem.
function finder(): typeof import("./field-positions.ts") {
  return loadModule("content/field-positions");
}
