import { hashBytes } from "../../lib/hash.ts";

/**
 * Returns the text of an article's file with a hash of it under `wire`. Whoever edits the file makes it wrong, without knowing
 * of it. A draft that becomes public does not: `draft` is left out of the hash.
 */
export function withWireHash(text: string): string {
  return text.replace(wireBlock, (block) => `${block}${hashLine(hashOfText(text))}`);
}

/** Stands in the place of the hash of an article that was killed before it was out. */
export const killedHash = "withdrawn";

/** Returns the text of a file whose article no newer version may replace. */
export function killedText(text: string): string {
  return text.replace(/^( {2}hash: )[\w-]+(?=\r?$)/m, `$1${killedHash}`);
}

/** Returns true if nobody has edited a file since an import wrote it. */
export function isUnedited(text: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  return plain.includes(hashLine(hashOfText(plain)));
}

// The lines of the group: those below it that are indented.
const wireBlock = /^wire:\n(?: {2}.*\n)+/m;

function hashLine(hash: string): string {
  return `  hash: ${hash}\n`;
}

/** Returns the hash of a file without the line of that hash and without the line that says whether it is a draft. */
function hashOfText(text: string): string {
  const end = text.indexOf("\n---", 3);
  const head = text.slice(0, end).replace(/^ {2}hash: [\w-]+\n?/m, "");
  // A letter at its beginning makes it a text for YAML.
  return `h${hashBytes(`${head.replace(/^draft: (?:true|false)\n?/m, "").trimEnd()}${text.slice(end)}`).slice(0, 15)}`;
}
