import { dayInMs } from "../lib/durations.ts";
import { type KnownNames, reportedUnknown, suggestName } from "../lib/suggest.ts";
import type { Front } from "../model/front.ts";
import { fieldProblem, type Origin, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import { type FrontTerms, sectionPrefix, tagPrefix, withoutOver } from "./front.ts";
import { ageProblems, articleProblems, type CheckedFront, dateText } from "./front-articles.ts";

/** How long something may be over without a warning, in days. */
const overDays = 30;

interface CheckTerms extends FrontTerms {
  readonly records: Records;
  /** The tags that a front may name: titles by ids. */
  readonly tags: () => KnownNames;
}

/** Returns the problems of a front: what it names that is not there, not out yet, or there already, and what is old. */
export function frontProblems(checked: CheckedFront, terms: CheckTerms): readonly Problem[] {
  const { front, origin } = checked;
  const current = withoutOver(front, terms.clock);
  return [
    ...articleProblems(current, checked, terms),
    ...subjectProblems(current, origin, terms),
    ...focusProblems(current, origin, terms),
    ...ageProblems(current, checked, terms),
    ...overProblems(front, origin, terms.clock),
  ];
}

function subjectProblems(
  { blocks = [] }: Front,
  origin: Origin,
  { records, tagId, tags }: CheckTerms,
): readonly Problem[] {
  const known = knownNames(records);
  const seen = new Map<string, string>();
  /** Reports a subject that is unknown, or that has a block already. */
  const subject = (kind: "section" | "thread" | "tag", name: string, field: string): readonly Problem[] => {
    const missing =
      kind === "tag"
        ? tagId(name) === undefined && suggestName("tag", name, tags(), otherwise.tag)
        : !known[kind].has(name) &&
          !(kind === "section" && records.unreadable.has(name)) &&
          suggestName(kind, name, known[kind], otherwise[kind]);
    if (missing !== false) return [fieldProblem(origin, field, missing)];
    const key = `${kind} ${kind === "tag" ? tagId(name) : name}`;
    const first = seen.get(key);
    seen.set(key, first ?? field);
    return first === undefined
      ? []
      : [fieldProblem(origin, field, `"${name}" has a block already, by ${first}. Remove one of the two.`)];
  };
  return blocks.flatMap(({ name, section, sections = [], story, tag, field }) => [
    ...(section === undefined ? [] : subject("section", section, `${field}.section`)),
    ...sections.flatMap((id, index) => subject("section", id, `${field}.sections.${index}`)),
    ...(story === undefined ? [] : subject("thread", story, `${field}.story`)),
    ...(tag === undefined ? [] : subject("tag", tag, `${field}.tag`)),
    ...(name === undefined ? [] : repeatedName(name, field, seen, origin)),
  ]);
}

function repeatedName(
  name: string,
  field: string,
  seen: Map<string, string>,
  origin: Origin,
): readonly Problem[] {
  const first = seen.get(name);
  seen.set(name, first ?? field);
  return first === undefined
    ? []
    : [fieldProblem(origin, field, `"${name}" stands there already, as ${first}. Remove one of the two.`)];
}

const otherwise = {
  section: "Name a section by its file in sections/.",
  thread: "List it under stories in site.yaml.",
  tag: "Write it as an article does.",
  focus: "Name a thread of site.yaml, or write tag/… or section/….",
} as const;

function knownNames({ sections, publication }: Records) {
  return {
    section: new Map(sections.map(({ id, name }) => [id, name])),
    thread: new Map(Object.entries(publication.stories)),
  };
}

function focusProblems(
  { focus }: Front,
  origin: Origin,
  { records, tagId, tags }: CheckTerms,
): readonly Problem[] {
  const { section, thread } = knownNames(records);
  const seen = new Set<string>();
  return focus.flatMap((name, index) => {
    const field = `focus.${index}`;
    if (seen.has(name))
      return [fieldProblem(origin, field, `"${name}" is there twice. Remove one of the two.`)];
    seen.add(name);
    if (name.startsWith(tagPrefix)) {
      const tag = name.slice(tagPrefix.length);
      if (tagId(tag) !== undefined) return [];
      const known = new Map([...tags()].map(([id, title]) => [`${tagPrefix}${id}`, title]));
      return [fieldProblem(origin, field, suggestName("tag", name, known, otherwise.tag))];
    }
    const sections = new Map([...section].map(([id, title]) => [`${sectionPrefix}${id}`, title]));
    if (sections.has(name) || thread.has(name)) return [];
    if (name.startsWith(sectionPrefix))
      return records.unreadable.has(name.slice(sectionPrefix.length))
        ? []
        : [fieldProblem(origin, field, suggestName("section", name, sections, otherwise.section))];
    const id = tagId(name);
    const meant = section.has(name)
      ? `${sectionPrefix}${name}`
      : id === undefined
        ? undefined
        : `${tagPrefix}${id}`;
    const message =
      meant === undefined
        ? suggestName("thread", name, new Map([...thread, ...sections]), otherwise.focus)
        : reportedUnknown("thread", name, { meant, otherwise: "" });
    return [fieldProblem(origin, field, message)];
  });
}

/** Returns a warning for what has been over for a long time. */
function overProblems(
  { breaking, lead, blocks = [] }: Front,
  origin: Origin,
  { hasPassed }: Pick<Clock, "hasPassed">,
): readonly Problem[] {
  const ends = [
    { field: "breaking", until: breaking?.until },
    { field: "lead", until: lead?.until },
    ...blocks.map(({ field, until }) => ({ field, until })),
  ];
  return ends.flatMap(({ field, until }) =>
    until && hasPassed(until.ms + overDays * dayInMs)
      ? [
          fieldProblem(
            origin,
            `${field}.until`,
            `was on ${dateText(until)}, so that nothing of this has been shown for a month. Remove it.`,
            "warning",
          ),
        ]
      : [],
  );
}
