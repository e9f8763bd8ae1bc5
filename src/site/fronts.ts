import { FileOrigin } from "../content/file-origin.ts";
import { lazy } from "../lib/cache.ts";
import type { ArticleRecord } from "../model/article.ts";
import { unedited } from "../model/front.ts";
import type { Problem } from "../model/problem.ts";
import type { Records, Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock } from "../model/time.ts";
import { type FrontTerms, linkedFront } from "./front.ts";
import type { CheckedFront } from "./front-articles.ts";
import { frontProblems } from "./front-problems.ts";
import { furtherLanguages } from "./further-languages.ts";
import type { ArticleFinder } from "./references.ts";

interface FrontSources {
  readonly find: ArticleFinder;
  readonly clock: Clock;
  /** Returns the tag of a spelling that an article uses. */
  readonly tagOf: (spelling: string) => Tag | undefined;
  /** The tags of the articles that are shown. */
  readonly shownTags: Iterable<Tag>;
}

interface LinkedFronts extends Pick<Site, "front" | "furtherFronts" | "sectionFronts"> {
  readonly problems: readonly Problem[];
}

/** Returns what editors say of all fronts as of a clock, and the problems of what they name. */
export function linkedFronts(records: Records, sources: FrontSources): LinkedFronts {
  const { fronts, sections, publication } = records;
  const { find, clock, tagOf, shownTags } = sources;
  const tags = lazy(() => new Map([...records.tags, ...shownTags].map(({ id, title }) => [id, title])));
  const tagId = (name: string): string | undefined =>
    tagOf(name)?.id ?? (tags().has(name) ? name : undefined);
  const terms: FrontTerms = { find, clock, tagId };
  const languageOf = furtherLanguages(publication);
  const refuser =
    (language: string | undefined) =>
    (record: ArticleRecord): string | undefined => {
      const other = languageOf(record.language);
      return other === language ? undefined : elsewhereError(record, other);
    };
  const checked: readonly CheckedFront[] = [
    ...fronts.map(({ language, origin, front }) => ({ front, origin, refuse: refuser(language) })),
    ...sections.flatMap(({ id, file, front }) =>
      front ? [{ front, origin: new FileOrigin(file), refuse: refuser(undefined), section: id }] : [],
    ),
  ];
  const own = fronts.find(({ language }) => language === undefined);
  return {
    front: own ? linkedFront(own.front, terms) : unedited,
    furtherFronts: new Map(
      fronts.flatMap(({ language, front }) =>
        language === undefined ? [] : [[language, linkedFront(front, terms)] as const],
      ),
    ),
    sectionFronts: new Map(
      sections.flatMap(({ id, front }) => (front ? [[id, linkedFront(front, terms)] as const] : [])),
    ),
    problems: checked.flatMap((one) => frontProblems(one, { ...terms, records, tags })),
  };
}

function elsewhereError({ slug, origin }: ArticleRecord, language: string | undefined): string {
  const place = language === undefined ? "the publication's own front page" : `the front page in ${language}`;
  return `"${slug}" (${origin.file}) is listed on ${place}, not on this one. Name another article.`;
}
