import { hashBytes } from "../../lib/hash.ts";

/** Whether a wire held an item back when it was imported: by an embargo without a time, or on hold. */
type Standing = "free" | "held";

/** The letter before a hash, which makes it a text for YAML and tells an article that was held back from others. */
const letters: Readonly<Record<Standing, string>> = { free: "h", held: "w" };

/**
 * Returns the text of an article's file with a hash of it under `wire`. Whoever edits the file makes it wrong, without knowing
 * of it. A draft that becomes public does not: `draft` is left out of the hash.
 */
export function withWireHash(text: string, standing: Standing = "free"): string {
  return text.replace(wireBlock, (block) => `${block}${hashLine(letters[standing] + hashOfText(text))}`);
}

/** Returns the text of a file whose article is marked as held back by the wire. */
export function heldText(text: string): string {
  return text.replace(/^( {2}hash: )h(?=[\w-]+\r?$)/m, `$1${letters.held}`);
}

/** Returns true for the hash of an article that its wire held back already when it came. */
export function wasHeldBack(hash: string | undefined): boolean {
  return hash?.startsWith(letters.held) ?? false;
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
  const hash = hashOfText(plain);
  return Object.values(letters).some((letter) => plain.includes(hashLine(letter + hash)));
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
  return hashBytes(`${head.replace(/^draft: (?:true|false)\n?/m, "").trimEnd()}${text.slice(end)}`).slice(
    0,
    15,
  );
}
