import { nameHint } from "../lib/suggest.ts";
import { english } from "./english.ts";
import { type Group, isForms, isGroup } from "./own-messages.ts";

/** What is wrong with a publication's own words, and what to write instead. */
interface WordsError {
  /** The names of the groups in which it stands, and its own. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Returns all that is wrong with a publication's own words in one language. */
export function wordsErrors(words: unknown): readonly WordsError[] {
  return groupErrors(words, { ...english }, []);
}

/** Returns the names of the words that a language lacks, dotted below the top level. */
export function missingWords(words: unknown): readonly string[] {
  return missingIn(words, { ...english }, "");
}

function missingIn(words: unknown, known: Group, prefix: string): readonly string[] {
  return Object.entries(known).flatMap(([name, message]) => {
    const own = isGroup(words) ? words[name] : undefined;
    if (isGroup(message) && !isForms(message)) return missingIn(own, message, `${prefix}${name}.`);
    return own === undefined ? [prefix + name] : [];
  });
}

function groupErrors(words: unknown, known: Group, path: readonly string[]): readonly WordsError[] {
  const names = Object.keys(known);
  if (!isGroup(words)) return [{ path, message: `It is no group. Its words are ${names.join(", ")}.` }];
  return Object.entries(words).flatMap(([name, own]): readonly WordsError[] => {
    const at = [...path, name];
    if (!Object.hasOwn(known, name)) return [{ path: at, message: unknownWord(name, names) }];
    if (own === undefined) return [];
    const message = known[name];
    if (isGroup(message) && !isForms(message)) return groupErrors(own, message, at);
    const error = wordError(own, message);
    return error === undefined ? [] : [{ path: at, message: error }];
  });
}

function unknownWord(name: string, known: readonly string[]): string {
  const hint = nameHint(name, known);
  return `The interface has no such words. ${hint}`;
}

/** Returns what is wrong with a word or phrase, compared with the message in whose place it stands. */
function wordError(own: unknown, message: unknown): string | undefined {
  if (typeof message === "string")
    return isText(own) ? undefined : `It is no text. Write it like ${JSON.stringify(message)}.`;
  if (isForms(own)) return formsError(own);
  if (isForms(message)) return `It has no forms for plurals. Write it like ${formsOf(message)}.`;
  if (typeof own === "function") return undefined;
  const phrase = JSON.stringify(phraseOf(message));
  if (!isText(own)) return `It is no phrase. Write it like ${phrase}.`;
  return own.includes("#")
    ? undefined
    : `It has no #, in whose place something is inserted. Write it like ${phrase}.`;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

const pluralForms = ["zero", "one", "two", "few", "many", "other"];

function formsError(forms: object): string | undefined {
  const wrong = Object.entries(forms).find(([name, form]) => !pluralForms.includes(name) || !isText(form));
  return wrong && `"${wrong[0]}" is no form for plurals. Forms are ${pluralForms.join(", ")}, each a text.`;
}

function formsOf(forms: object): string {
  return `{ ${Object.entries(forms)
    .map(([name, form]) => `${name}: ${JSON.stringify(form)}`)
    .join(", ")} }`;
}

/** Returns an English phrase with a # for what is inserted. */
function phraseOf(message: unknown): string {
  const phrase = typeof message === "function" ? String(Reflect.apply(message, undefined, ["#", "#"])) : "";
  // The form for the plural of what is no number.
  return phrase.replaceAll("NaN", "#");
}
