import type { ArticleRecord } from "../../src/model/article.ts";
import { bodyFixture } from "./body-fixture.ts";
import { momentFixture } from "./moment-fixture.ts";

/** Returns the record of an article with the required fields only. URL, file and id follow from its date and slug. */
export const articleRecordFixture = (given: Partial<ArticleRecord> = {}): ArticleRecord => {
  const { slug = "harbour-reopens", published = momentFixture("2023-11-09T08:30") } = given;
  const day = published.iso.slice(0, 10);
  return {
    origin: { file: `content/articles/${slug}.md`, positions: new Map() },
    id: `tag:example.org,${day}:${slug}`,
    url: `/${day.replaceAll("-", "/")}/${slug}/`,
    slug,
    title: slug,
    published,
    sectionId: "world",
    authorIds: [],
    tagNames: [],
    kind: "news",
    corrections: [],
    updates: [],
    relatedSlugs: [],
    sources: [],
    language: "en",
    direction: "ltr",
    aliases: [],
    evergreen: false,
    draft: false,
    body: bodyFixture(),
    hash: slug,
    ...given,
  };
};
