import type { Picture } from "../../src/model/image.ts";

export const pictureFixture = (given: Partial<Picture> = {}): Picture => ({
  url: `/pictures/${given.name ?? "harbour-1f3a9c0d2b"}-1600.jpg`,
  name: "harbour-1f3a9c0d2b",
  path: "articles/2023/11/harbour.jpg",
  type: "image/jpeg",
  form: "photo",
  width: 1600,
  height: 900,
  alt: "Two ferries at the northern mole",
  named: { file: "content/articles/2023/11/a.md", field: "image.src" },
  ...given,
});
