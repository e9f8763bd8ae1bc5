import { isPlainObject } from "../lib/plain-object.ts";
/** What may be wrong with the values of a config's keys. */

import { isTranslated } from "../i18n/languages.ts";
import { missingWords, wordsErrors } from "../i18n/words-errors.ts";
import { nameHint } from "../lib/suggest.ts";
import { attributeError, tagError } from "../markup/unsafe-html.ts";
import { extraKinds } from "../model/extra.ts";
import { languageTag } from "../model/fields.ts";
import { dateFormatError, purposeError } from "./date-formats.ts";
import { isSchema } from "./extra-schema.ts";

/** What is wrong with a value, and what to write instead. */
export interface KeyIssue {
  /** The names of the groups in which it stands, and its own; without the key. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Returns what is wrong with the schemas of the group `extra`. */
export function extraIssues(value: unknown): readonly KeyIssue[] {
  if (isSchema(value)) return [];
  if (!isPlainObject(value)) return [{ path: [], message: notSchema }];
  return Object.entries(value).flatMap(([name, schema]): readonly KeyIssue[] => {
    if (!extraKinds.some((kind) => kind === name)) return [{ path: [name], message: unknownKind(name) }];
    return schema === undefined || isSchema(schema) ? [] : [{ path: [name], message: notSchema }];
  });
}

const notSchema =
  'It is no schema of zod. Write it like z.object({ rating: z.int() }), with import { z } from "dateline-press/schema".';

function unknownKind(name: string): string {
  const hint = nameHint(name, extraKinds);
  return `Nothing of this name has a group extra. ${hint}`;
}

/** Returns what is wrong with tags that texts may have. */
export function allowedTagIssues(value: unknown): readonly KeyIssue[] {
  if (!isPlainObject(value))
    return [{ path: [], message: `It is no group. Write it like { math: ["display"] }.` }];
  return Object.entries(value).flatMap(([tag, attributes]): readonly KeyIssue[] => {
    const messages = isTextList(attributes)
      ? [tagError(tag), ...attributes.map(attributeError)]
      : [`It is no list of attributes. Write it like ${tag}: ["class"], or ${tag}: [] for none.`];
    return messages.flatMap((message) => (message === undefined ? [] : [{ path: [tag], message }]));
  });
}

/** Returns what is wrong with a publication's own words. */
export function wordIssues(value: unknown): readonly KeyIssue[] {
  if (!isPlainObject(value))
    return [{ path: [], message: `It is no group. Write it like { en: { by: "Words by" } }.` }];
  return Object.entries(value).flatMap(([language, words]): readonly KeyIssue[] => {
    const message = languageError(language);
    if (message !== undefined) return [{ path: [language], message }];
    return wordsErrors(words).map((error) => ({ ...error, path: [language, ...error.path] }));
  });
}

/** Returns the words that further languages lack. */
export function missingWordIssues(value: unknown): readonly KeyIssue[] {
  const languages = isPlainObject(value) ? Object.entries(value) : [];
  const complete = languages.filter(([language]) => !language.includes("-"));
  return languages.flatMap(([language, words]): readonly KeyIssue[] => {
    const isRegion = complete.some(([base]) => language.toLowerCase().startsWith(`${base.toLowerCase()}-`));
    const missing = isTranslated(language) || isRegion ? [] : missingWords(words);
    if (missing.length === 0) return [];
    const message = `It lacks words, in whose place readers see English ones: ${missing.join(", ")}. Add them.`;
    return [{ path: [language], message }];
  });
}

/** Returns what is wrong with formats of dates. */
export function dateFormatIssues(value: unknown): readonly KeyIssue[] {
  const example = `Write it like { en: { day: "d MMMM yyyy" } }.`;
  if (!isPlainObject(value)) return [{ path: [], message: `It is no group. ${example}` }];
  return Object.entries(value).flatMap(([language, formats]): readonly KeyIssue[] => {
    const message =
      languageError(language) ?? (isPlainObject(formats) ? undefined : `It is no group. ${example}`);
    if (message !== undefined) return [{ path: [language], message }];
    return Object.entries(formats ?? {}).flatMap(([purpose, format]): readonly KeyIssue[] => {
      const error = purposeError(purpose) ?? (format === undefined ? undefined : dateFormatError(format));
      return error === undefined ? [] : [{ path: [language, purpose], message: error }];
    });
  });
}

function languageError(language: string): string | undefined {
  return languageTag.safeParse(language).success
    ? undefined
    : `"${language}" is not a language tag. Write it like en, fr or pt-BR.`;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
