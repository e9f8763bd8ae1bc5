import { articleBody } from "./article-body.ts";
import { corpusPublication } from "./corpus-publication.ts";
import { doers, headlineActs, matters, places } from "./headline-words.ts";
import { type RandomNumbers, randomNumbers } from "./random-numbers.ts";
import { rareWords } from "./rare-words.ts";
import { sentence } from "./sentence.ts";

/** An article of a corpus, in no generator's form yet. */
export interface CorpusArticle {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** In UTC, to the second: "2015-01-01T00:00:00Z". */
  readonly date: string;
  /** Id of its section. */
  readonly section: string;
  /** Ids of its authors: one, or two for one article in eight. */
  readonly authors: readonly string[];
  /** Titles of its three tags. */
  readonly tags: readonly string[];
  /** Markdown. */
  readonly body: string;
}

const hour = 60 * 60 * 1000;

const beginning = Date.UTC(2015, 0, 1);

const tagCount = 3;

/** Returns the date of an article by its index: one an hour from 2015 on. */
export function corpusDate(index: number): string {
  return `${new Date(beginning + index * hour).toISOString().slice(0, 19)}Z`;
}

/** Returns the article with an index, always the same for the same index. */
export function corpusArticle(index: number): CorpusArticle {
  const random = randomNumbers(index);
  const { sections, authors, tags } = corpusPublication;
  const title = headline(index, random);
  return {
    slug: title.toLowerCase().replaceAll(" ", "-"),
    title,
    description: sentence(random),
    date: corpusDate(index),
    section: distinct(sections, 1, random)[0]?.id ?? "",
    authors: distinct(authors, random.below(8) === 0 ? 2 : 1, random).map(({ id }) => id),
    tags: distinct(tags, tagCount, random),
    body: articleBody(random),
  };
}

function distinct<Item>(items: readonly Item[], count: number, { below }: RandomNumbers): readonly Item[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(below(items.length));
  return [...chosen].flatMap((index) => items[index] ?? []);
}

/** Returns a headline; every second one names a town. Place and doer follow from the index, so that no two articles of one month share a URL. */
function headline(index: number, random: RandomNumbers): string {
  const { oneOf, below } = random;
  const place = places[Math.floor(index / doers.length) % places.length] ?? "";
  const doer = doers[index % doers.length] ?? "";
  return `${place} ${doer} ${oneOf(headlineActs)} ${oneOf(matters)}${below(2) === 0 ? ` near ${rareWords.towns(random)}` : ""}`;
}
