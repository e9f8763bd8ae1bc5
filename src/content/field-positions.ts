import type { Positions } from "../model/problem.ts";
import { contentBytes, decodedText } from "./bytes.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Reads a content file or `site.yaml` again and returns the positions of its fields. Returns none if the file was deleted
 * or became invalid after it was read first.
 */
export function fieldPositions(file: string): Positions {
  const bytes = contentBytes(file)?.value;
  const decoded = bytes && decodedText(bytes);
  if (!decoded || decoded.error !== undefined) return new Map();
  const parsed = file.endsWith(".md")
    ? parseFrontMatter(decoded.text, file, file).value
    : parseYaml(decoded.text, 1);
  return parsed?.positions ?? new Map();
}
