import type { Words } from "./words.ts";

export const english: Words = {
  backToText: "Back to the text",
  factBox: "Fact box",
  footnotes: "Footnotes",
  note: "Note",
  pictureBy: (credit) => `Picture: ${credit}`,
};
