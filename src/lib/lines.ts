/** Returns the position of an index in a text. Lines and columns are counted from 1. */
export function positionAt(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** Returns the first line of a text, counted from 1, that is as wanted, at or after another line; 0 if there is none. */
export function lineWhere(text: string, isWanted: (line: string) => boolean, from = 0): number {
  return text.split("\n").findIndex((line, index) => index + 1 >= from && isWanted(line)) + 1;
}
