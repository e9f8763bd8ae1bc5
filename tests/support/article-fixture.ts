import type { Article } from "../../src/model/article.ts";
import { bodyFixture } from "./body-fixture.ts";
import { momentFixture } from "./moment-fixture.ts";
import { sectionFixture } from "./section-fixture.ts";

const world = sectionFixture();

/** A published article without anything that may be left out; address and id follow its date and slug. */
export const articleFixture = (given: Partial<Article> = {}): Article => {
  const { slug = "harbour-reopens", published = momentFixture("2023-11-09T08:30") } = given;
  const day = published.iso.slice(0, 10);
  return {
    origin: {
      file: `content/articles/${day.slice(0, 7).replace("-", "/")}/${slug}.md`,
      positions: new Map(),
    },
    id: `tag:example.org,${day}:${slug}`,
    url: `/${day.replaceAll("-", "/")}/${slug}/`,
    slug,
    title: "Harbour reopens after storm",
    published,
    status: "published",
    section: world,
    authors: [],
    tags: [],
    kind: "news",
    corrections: [],
    relatedUrls: [],
    sources: [],
    language: "en",
    direction: "ltr",
    aliases: [],
    evergreen: false,
    body: bodyFixture(),
    hash: slug,
    ...given,
  };
};
