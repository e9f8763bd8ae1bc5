import type { ArticleKind } from "../model/article-fields.ts";
import type { ImportedSubject } from "./imported-item.ts";

/** Where the subjects of a wire put an article. */
interface SubjectPlace {
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly kind?: ArticleKind | undefined;
  /** The subjects that stand for nothing here. They are counted in the report. */
  readonly unknown: readonly ImportedSubject[];
}

/** Returns the section, tags and kind that the subjects of an article stand for, by the table of the publication. */
export function subjectPlace(subjects: readonly ImportedSubject[]): SubjectPlace {
  return { tags: [], unknown: subjects };
}
