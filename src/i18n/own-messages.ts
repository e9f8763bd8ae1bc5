/** Messages of the interface in a publication's own words. */

import { english } from "./english.ts";
import { formatNumber } from "./locale.ts";
import { type Messages, type PluralForms, pluralOf } from "./messages.ts";

/**
 * Words in place of those of the interface; what is left out stays. A phrase into which something is inserted is a text with
 * `#` in its place, forms for the plurals of the language, or a function.
 */
export type OwnWords = Replaced<Messages>;

type Replaced<Words> = {
  readonly [Name in keyof Words]?:
    | (Words[Name] extends string
        ? string
        : Words[Name] extends (...values: never[]) => string
          ? Words[Name] | string | PluralForms
          : Words[Name] extends PluralForms
            ? PluralForms
            : Replaced<Words[Name]>)
    | undefined;
};

/** Returns messages with a publication's own words in place of some or all of them. The words are sound. */
export function ownMessages(words: OwnWords, base: Messages, language: string): Messages {
  const messages = group(words, { ...base }, language);
  if (!isMessages(messages)) throw new TypeError(`Some words of ${language} are missing.`);
  return messages;
}

/** English has every message. */
function isMessages(value: Group): value is Group & Messages {
  return Object.keys(english).every((name) => name in value);
}

/** A group of messages, or of a publication's own words. */
export interface Group {
  readonly [name: string]: unknown;
}

function group(words: Group, base: Group, language: string): Group {
  return Object.fromEntries(
    Object.entries(base).map(([name, message]) => {
      const own = words[name];
      return [name, own === undefined ? message : replaced(own, message, language)];
    }),
  );
}

function replaced(own: unknown, message: unknown, language: string): unknown {
  if (typeof message === "function")
    return typeof own === "string" ? filled(own, language) : isForms(own) ? pluralOf(language, own) : own;
  return isGroup(message) && isGroup(own) && !isForms(message) ? group(own, message, language) : own;
}

/** Returns a function that puts its values into a text, each in place of a `#`. A number that stands alone is formatted. */
function filled(text: string, language: string) {
  const [first = "", ...rest] = text.split("#");
  return (...values: readonly (string | number)[]): string => {
    const shown = values.map((value) =>
      typeof value === "number" && values.length === 1 ? formatNumber(value, language) : String(value),
    );
    return rest.reduce((done, part, index) => `${done}${shown[index] ?? ""}${part}`, first);
  };
}

export function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns true for a phrase in the plural forms of a language. */
export function isForms(value: unknown): value is PluralForms {
  return isGroup(value) && typeof value.other === "string";
}
