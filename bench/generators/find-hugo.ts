import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Hugo may be. */
export interface HugoPlaces {
  /** What the variable HUGO says, if it says anything. */
  readonly named: string | undefined;
  /** The variable PATH. */
  readonly path: string;
  /** Where fetch-hugo.sh puts it. */
  readonly fetched: string;
}

/** The path of the Hugo to measure: the one that was named, else the first on the path, else the fetched one. */
export const findHugo = ({ named, path, fetched }: HugoPlaces): string | undefined =>
  [
    ...(named ? [named] : []),
    ...path
      .split(delimiter)
      .filter((folder) => folder !== "")
      .map((folder) => join(folder, "hugo")),
    join(fetched, "hugo"),
  ].find((program) => existsSync(program));
