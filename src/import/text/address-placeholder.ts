/**
 * Returns the placeholder that stands for an address in a text until all files have been read, since only then is it known where an
 * address leads. Its characters stand for nothing in Unicode, so that no text can hold it by chance (`withoutPlaceholders`).
 */
export function addressPlaceholder(index: number): string {
  return `\uFDD0${index}\uFDD1`;
}

/** Returns a text of a source without the characters of placeholders, which Unicode assigns to nothing. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, "");
}

/** Returns the text with each placeholder replaced by what `addressOf` gives for its number. */
export function withAddresses(markdown: string, addressOf: (index: number) => string): string {
  return markdown.replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => addressOf(Number(index)));
}
