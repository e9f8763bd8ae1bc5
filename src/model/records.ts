import type { ArticleRecord, Origin } from "./articleRecord.ts";
import type { Author } from "./author.ts";
import type { Publication } from "./publication.ts";
import type { Section } from "./section.ts";
import type { StaticPage } from "./staticPage.ts";
import type { TagRecord } from "./tag.ts";

/** Everything that the content folder says, each file by itself. */
export interface Records {
  readonly publication: Publication;
  /** Where `site.yaml` says what the publication says. */
  readonly siteOrigin: Origin;
  readonly articles: readonly ArticleRecord[];
  readonly authors: readonly Author[];
  readonly sections: readonly Section[];
  readonly tags: readonly TagRecord[];
  readonly pages: readonly StaticPage[];
  /**
   * Names of files that could not be read or have faulty fields, and slugs that they may have: what points to them
   * is not reported too, since it may be right once they are.
   */
  readonly unreadable: ReadonlySet<string>;
}
