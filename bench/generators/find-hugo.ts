import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Hugo may be. */
export interface HugoLocations {
  /** The variable HUGO, if it is set. */
  readonly named: string | undefined;
  /** The variable PATH. */
  readonly path: string;
  /** The folder of fetch-hugo.sh. */
  readonly fetched: string;
}

/** Returns the path of the Hugo to measure: the named one, or else the first on the path, or else the fetched one. */
export function findHugo({ named, path, fetched }: HugoLocations): string | undefined {
  return [
    ...(named ? [named] : []),
    ...path
      .split(delimiter)
      .filter((folder) => folder !== "")
      .map((folder) => join(folder, "hugo")),
    join(fetched, "hugo"),
  ].find((program) => existsSync(program));
}
