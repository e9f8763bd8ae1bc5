import { isAbsolute, relative, resolve } from "node:path";
import type { Terminal } from "./terminal.ts";

/** A path that was typed as messages and reading use it: relative to where the process runs unless it was absolute. */
export const typedPath = (typed: string, { workingFolder }: Pick<Terminal, "workingFolder">): string =>
  isAbsolute(typed) ? typed : relative("", resolve(workingFolder, typed)) || ".";
