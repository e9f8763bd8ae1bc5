/**
 * What to say of a line that is indented wrongly; `spaces` is how many must stand before it.
 * @example misaligned(4) // "is not lined up with what stands beside it. Put 4 spaces before the line."
 */
export const misaligned = (spaces: number): string =>
  `is not lined up with what stands beside it. Put ${spacesInWords(spaces)} before the line.`;

export const spacesInWords = (spaces: number): string =>
  ["no space", "one space"][spaces] ?? `${spaces} spaces`;
