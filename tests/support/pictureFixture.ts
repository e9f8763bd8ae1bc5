import type { Picture } from "../../src/model/picture.ts";

export const pictureFixture = (given: Partial<Picture> = {}): Picture => ({
  url: "/pictures/harbour-1f3a9c0d2b.jpg",
  path: "articles/2023/11/harbour.jpg",
  type: "image/jpeg",
  bytes: 48_213,
  width: 1600,
  height: 900,
  alt: "Two ferries at the northern mole",
  ...given,
});
