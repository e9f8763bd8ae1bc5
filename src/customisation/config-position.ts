import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineWhere } from "../lib/lines.ts";
import { CustomisationError, thrownError } from "./error.ts";
import type { CustomisationFiles } from "./files.ts";

/**
 * Returns what a function of the config threw as an error with a position: that of the innermost call in the publication's own
 * files, or else the line of the key. `text` is the path of the content file that it was called for, if there is one.
 */
export function configError(
  thrown: unknown,
  key: string,
  { folder, config }: CustomisationFiles,
  text?: string,
): CustomisationError {
  const file = config?.path ?? "";
  const error = thrownError(thrown, { folder, file });
  const line = error.line || lineOfKey(key, readFileSync(join(folder, file), "utf8"));
  const message = text === undefined ? error.message : `${error.message} The text is ${text}.`;
  return new CustomisationError(message, { file: error.file, line, column: error.column });
}

/** Returns the line of a config on which a key is set, at or after another line; that line if it can't be found. */
export function lineOfKey(key: string, config: string, from = 0): number {
  const escaped = key.replace(/\W/g, "\\$&");
  const form = new RegExp(`(?:^|[^\\w$.])["']?${escaped}["']?\\s*[:(,}]`);
  return lineWhere(config, (line) => form.test(line), from) || from;
}
