/**
 * Commands of templates whose output nobody knows. They stay as visible text: until Markdown is parsed, a mark stands for each,
 * so that nothing in it is taken for Markdown. The characters of marks stand for nothing in Unicode.
 */

/** Returns the mark of a command by its index. */
export function keptMark(index: number): string {
  return `\u{1FFFE}${index}\u{1FFFF}`;
}

/** Returns a text of a source without the characters of marks. */
export function withoutKeptMarks(text: string): string {
  return text.replace(/[\u{1FFFE}\u{1FFFF}]/gu, "");
}

/** Returns Markdown with the commands in place of their marks, escaped so that readers see them as they were written. */
export function withKeptText(markdown: string, kept: readonly string[]): string {
  return replaced(markdown, kept, (command) => command.replace(/\s+/g, " ").replace(special, "\\$&"));
}

/** Returns words, code or an address with the commands in place of their marks. */
export function withKeptWords(words: string, kept: readonly string[]): string {
  return replaced(words, kept, (command) => command);
}

const special = /[\\`*_{}[\]<>#|~&$@:]/g;

const mark = /\u{1FFFE}(\d+)\u{1FFFF}/gu;

function replaced(text: string, kept: readonly string[], shown: (command: string) => string): string {
  return kept.length === 0
    ? text
    : text.replace(mark, (_, index: string) => shown(kept[Number(index)] ?? ""));
}
