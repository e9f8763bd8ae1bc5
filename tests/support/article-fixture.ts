import { bitsOf } from "../../src/lib/hash-bits.ts";
import type { Article } from "../../src/model/article.ts";
import { articleRecordFixture } from "./article-record-fixture.ts";
import { sectionFixture } from "./section-fixture.ts";

const world = sectionFixture();

/** Fields of an article and of its record side by side. */
export type ArticleFacts = Partial<
  Article["record"] & Omit<Article, "record" | "hash"> & { readonly hash: string }
>;

/** Returns a published article with the required fields only. URL and id follow from its date and slug. */
export const articleFixture = ({
  status = "published",
  section = world,
  authors = [],
  tags = [],
  story,
  relatedUrls = [],
  updated,
  expires,
  isFromWire = false,
  corrections = [],
  coverage,
  hash,
  ...given
}: ArticleFacts = {}): Article => {
  const { slug, published, ...record } = articleRecordFixture({
    title: "Harbour reopens after storm",
    ...given,
  });
  const file = `content/articles/${published.iso.slice(0, 7).replace("-", "/")}/${slug}.md`;
  return {
    record: { slug, published, ...record, origin: given.origin ?? { file, positions: new Map() } },
    status,
    section,
    authors,
    tags,
    story,
    relatedUrls,
    updated,
    expires,
    isFromWire,
    corrections,
    coverage,
    hash: bitsOf(hash ?? slug),
  };
};
