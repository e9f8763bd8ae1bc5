import { weakMemo } from "../../lib/cache.ts";
import type { ArticleKind } from "../../model/article-fields.ts";
import type { ImportTable } from "../../model/import-table.ts";
import type { Records } from "../../model/site.ts";
import type { ImportedSubject } from "../imported-item.ts";
import { topicSections } from "./topic-sections.ts";

/** Where the subjects of a wire put an article. */
interface SubjectPlace {
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly kind?: ArticleKind | undefined;
  /** The subjects that stand for nothing here. They are counted in the report. */
  readonly unknown: readonly ImportedSubject[];
}

/**
 * Returns the section, tags and kind that the subjects of an article stand for, by the table of the publication. Where that
 * says no section, the topmost media topic of a subject gives one, if the publication has a section of such a name.
 */
export function subjectPlace(
  subjects: readonly ImportedSubject[],
  { importTable, sections }: Pick<Records, "importTable" | "sections">,
): SubjectPlace {
  const lines = linesOf(importTable.table);
  const found = subjects.map((subject) => ({
    subject,
    line: namesOf(subject)
      .map((name) => lines.get(name))
      .find((line) => line !== undefined),
    section: sectionOfTopic(subject.code, sections),
  }));
  return {
    section:
      found.map(({ line }) => line?.section).find((section) => section !== undefined) ??
      found.map(({ section }) => section).find((section) => section !== undefined),
    tags: [...new Set(found.flatMap(({ line }) => line?.tags ?? []))],
    kind: found.map(({ line }) => line?.kind).find((kind) => kind !== undefined),
    unknown: found
      .filter(({ line, section }) => line === undefined && section === undefined)
      .map(({ subject }) => subject),
  };
}

type SubjectLine = NonNullable<ImportTable["subjects"]>[string];

/** Returns the lines of a table by their names in lower case. All articles of an import share them. */
const linesOf = weakMemo(
  ({ subjects = {} }: ImportTable): ReadonlyMap<string, SubjectLine> =>
    new Map(Object.entries(subjects).map(([name, line]) => [name.toLowerCase(), line])),
);

/** Returns the names by which a line of the table may mean a subject, the closest first. */
function namesOf({ code, name }: ImportedSubject): readonly string[] {
  const plain = code.toLowerCase();
  const bare = plain.slice(plain.lastIndexOf(":") + 1);
  const top = topOf(code);
  return [
    plain,
    bare,
    ...(name === undefined ? [] : [name.toLowerCase()]),
    // Subject codes have their place in the hierarchy in their digits: 15 is sport, 15054 football.
    ...(top === undefined ? [] : [`subj:${bare.slice(0, 5)}000`, `medtop:${top}000000`, `subj:${top}000000`]),
  ];
}

/** Returns the two digits of the topmost topic in a media topic or subject code; undefined if it does not tell that. */
function topOf(code: string): string | undefined {
  return /^(?:medtop|subj):(0[1-9]|1[0-7])\d{6}$/i.exec(code)?.[1];
}

function sectionOfTopic(code: string, sections: Records["sections"]): string | undefined {
  const names = topicSections[topOf(code) ?? ""] ?? [];
  return names
    .map((name) => sections.find((section) => section.id === name || section.name.toLowerCase() === name)?.id)
    .find((id) => id !== undefined);
}
