import type { Records } from "../../src/model/site.ts";
import { publicationFixture } from "./publication-fixture.ts";
import { sectionFixture } from "./section-fixture.ts";

/** Returns the records of a content folder with one section and nothing else. */
export const recordsFixture = (given: Partial<Records> = {}): Records => ({
  publication: publicationFixture(),
  siteOrigin: { file: "content/site.yaml", positions: new Map() },
  fronts: [],
  importTable: { origin: { file: "content/import.yaml", positions: new Map() }, table: {} },
  redirects: { origin: { file: "content/redirects.yaml", positions: new Map() }, redirects: [] },
  images: new Map(),
  articles: [],
  authors: [],
  sections: [sectionFixture()],
  tags: [],
  pages: [],
  updates: [],
  unreadable: new Set(),
  ...given,
});
