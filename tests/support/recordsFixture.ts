import type { Records } from "../../src/model/records.ts";
import { publicationFixture } from "./publicationFixture.ts";
import { sectionFixture } from "./sectionFixture.ts";

/** A content folder with one section and nothing else. */
export const recordsFixture = (given: Partial<Records> = {}): Records => ({
  publication: publicationFixture(),
  siteOrigin: { file: "content/site.yaml", positions: new Map() },
  articles: [],
  authors: [],
  sections: [sectionFixture()],
  tags: [],
  pages: [],
  unreadable: new Set(),
  ...given,
});
