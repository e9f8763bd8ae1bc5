import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathsBelow } from "../pathsBelow.ts";
import type { Copy } from "./copy.ts";

/** The files of a folder that is published as it is, in the order of their urls. */
export const publicCopies = (folder: string): readonly Copy[] =>
  existsSync(folder)
    ? pathsBelow(folder, (entry) => entry.isFile()).map((path) => ({
        from: join(folder, path),
        url: `/${path}`,
      }))
    : [];
