import { existsSync } from "node:fs";
import { join } from "node:path";
import { composed } from "../../text/composed.ts";
import { pathsBelow } from "../pathsBelow.ts";
import type { Copy } from "./copy.ts";

/** The files of a folder that is published as it is, in the order of their names. Links to them are composed too. */
export const publicCopies = (folder: string): readonly Copy[] =>
  existsSync(folder)
    ? pathsBelow(folder, (entry) => entry.isFile()).map((path) => ({
        from: join(folder, path),
        url: `/${composed(path)}`,
      }))
    : [];
