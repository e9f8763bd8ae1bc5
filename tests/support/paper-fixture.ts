import type { Article } from "../../src/model/article.ts";
import type { ArticleKind } from "../../src/model/article-fields.ts";
import type { Front } from "../../src/model/front.ts";
import type { Site } from "../../src/model/site.ts";
import { urlsIn } from "../../src/pages/front/block-cards.ts";
import { frontContent } from "../../src/pages/front/blocks.ts";
import type { FrontBlock } from "../../src/pages/views/front.ts";
import { articleFixture } from "./article-fixture.ts";
import { momentFixture } from "./moment-fixture.ts";
import { pageContextOf } from "./page-context-of.ts";
import { pictureFixture } from "./picture-fixture.ts";
import { sectionFixture } from "./section-fixture.ts";

interface PaperTerms {
  readonly articles: number;
  readonly sections: number;
  readonly pictures: "rich" | "mixed" | "none";
}

const kinds: readonly ArticleKind[] = ["news", "news", "opinion", "analysis", "news", "review", "sponsored"];
const words = ["Gale", "shuts", "the", "harbour", "on the coast", "as boats", "stay in", "tonight"];
const shares = { rich: 1, mixed: 3, none: 0 } as const;

/** Returns the articles of a paper, newest first: one every five hours, of all kinds, with headlines of all lengths. */
export const paperArticles = ({ articles, sections, pictures }: PaperTerms): readonly Article[] => {
  const all = Array.from({ length: sections }, (_, index) =>
    sectionFixture({ id: `section-${index}`, name: `Section ${index}`, order: index }),
  );
  const newest = Date.parse("2026-01-15T20:00:00Z");
  return Array.from({ length: articles }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "news";
    const share = shares[pictures];
    return articleFixture({
      slug: `article-${index}`,
      title: words.slice(0, 2 + (index % 7)).join(" "),
      description: index % 3 === 0 ? undefined : words.join(" ").repeat(1 + (index % 2)),
      kind,
      sponsor: kind === "sponsored" ? "Northern Ferries" : undefined,
      section: all[index % sections],
      published: momentFixture(new Date(newest - index * 5 * 3_600_000).toISOString().slice(0, 16)),
      picture: share > 0 && index % share === 0 ? pictureFixture({ path: `${index}.jpg` }) : undefined,
    });
  });
};

/** What a front shows, by the ends of addresses. */
export interface ShownFront {
  readonly blocks: readonly FrontBlock[];
  /** The slugs of all places in order, but for the list of the newest. */
  readonly places: readonly string[];
  readonly latest: readonly string[];
}

const slugIn = (url: string): string =>
  url.split("/").findLast((part) => part !== "" && part !== "#story") ?? "";

/** Returns the slugs of all places of blocks in order, but for the list of the newest. */
export const placesIn = (blocks: readonly FrontBlock[]): readonly string[] =>
  blocks
    .flatMap((block) => urlsIn(block.shape === "top" ? { ...block, latest: [] } : block))
    .map((url) => slugIn(url));

/** Returns what the front of a site shows. */
export const shownFront = (given: Partial<Site>): ShownFront => {
  const { blocks } = frontContent(pageContextOf(given));
  const latest = blocks.flatMap((block) => (block.shape === "top" ? block.latest : []));
  return { blocks, places: placesIn(blocks), latest: latest.map(({ url }) => slugIn(url)) };
};

/** Returns what an editor says of a front, with addresses in place of slugs as linking makes them. */
export const frontFixture = (given: Partial<Front>): Front => ({ pinned: [], focus: [], ...given });
