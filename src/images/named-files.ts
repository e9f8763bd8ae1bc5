import { posix } from "node:path";
import type { InspectedFiles } from "../model/image.ts";
import { imageEndings, inspectFiles } from "./inspect-files.ts";

/**
 * Inspects those files that a text may name and that are not `known`: a content folder may hold many more images than
 * texts show. `files` are by path; `texts` may be decoded as Latin-1, and are read only if it depends on them.
 */
export async function inspectNamedFiles(
  files: ReadonlyMap<string, string>,
  texts: Iterable<string>,
  known: InspectedFiles = new Map(),
): Promise<InspectedFiles> {
  const unknown = [...files].filter(([path]) => !known.get(path));
  const isNamed = nameTest(unknown.some(([path]) => isPlain(path)) ? texts : []);
  const inspected = await inspectFiles(new Map(unknown.filter(([path]) => isNamed(path))));
  return new Map([...files.keys()].map((path) => [path, known.get(path) ?? inspected.get(path)] as const));
}

/** Returns a function that returns true if one of the texts may name the file at a path. */
function nameTest(texts: Iterable<string>): (path: string) => boolean {
  const names = new Set<string>();
  for (const text of texts) for (const name of imageNamesIn(text)) names.add(name);
  return (path) => !isPlain(path) || names.has(posix.basename(path));
}

const plainName = new RegExp(`^[\\w.-]+\\.(?:${imageEndings})$`, "i");

/** Returns true if texts have few ways to write the name of an image. */
function isPlain(path: string): boolean {
  return !path.startsWith("/") && plainName.test(posix.basename(path));
}

/** Finds everything in a text that looks like the name of an image in plain letters. */
function* imageNamesIn(text: string): Generator<string, undefined> {
  const plain = /[\\%&]/.test(text) ? unescaped(text) : text;
  for (const { 0: ending, index } of plain.matchAll(new RegExp(`\\.(?:${imageEndings})(?!\\w)`, "gi"))) {
    // No file system has longer names.
    const [name] = /[\w.-]*$/.exec(plain.slice(Math.max(0, index - 255), index)) ?? [""];
    yield name + ending;
  }
}

/** Decodes what Markdown, addresses and HTML may have in place of a plain letter. */
function unescaped(text: string): string {
  return text.replace(/\\|%([0-9a-f]{2})|&#x([0-9a-f]{2});|&#(\d{2,3});/gi, (_, byte, hex, number) =>
    byte || hex
      ? String.fromCharCode(Number.parseInt(byte ?? hex, 16))
      : number
        ? String.fromCharCode(number)
        : "",
  );
}
