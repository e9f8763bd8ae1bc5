import { isTranslated } from "../i18n/languages.ts";
import { textMessages } from "../i18n/messages.ts";
import { hashOf } from "../lib/hash.ts";
import type { Config } from "./config.ts";
import type { configKeys } from "./config-keys.ts";
import type { CustomFile, CustomisationFiles } from "./files.ts";
import { isLayoutName, isSlotName, type LayoutName, layoutNames, type PartFile, slotNames } from "./names.ts";
import { partParts, partsCalledBy } from "./part-use.ts";

/** Hashes of what a publication adds: one for each thing that depends on it. All are empty without any. */
export interface CustomisationHashes {
  /** Covers what records and their texts are made with. */
  readonly content: string;
  /** Covers what search indexes are made with, beside records and their texts. */
  readonly search: string;
  /** Covers what every page is made with. */
  readonly render: string;
  /** Covers what the pages of a kind are made with, by kind. A kind that is missing is made by the generator alone. */
  readonly kinds: Readonly<Record<string, string>>;
}

export const noHashes: CustomisationHashes = { content: "", search: "", render: "", kinds: {} };

type Touched = (typeof configKeys)[keyof Config]["touches"];

/** Returns the hashes of a publication's files and of its config. `touchedBy` says what depends on a key of the config. */
export function customisationHashes(
  files: CustomisationFiles,
  config: Config,
  touchedBy: (key: string) => Touched | undefined,
): CustomisationHashes {
  const settings = (touched: Touched): readonly string[] =>
    Object.entries(config)
      .filter(([key, value]) => value !== undefined && touchedBy(key) === touched)
      .flatMap(([key, value]) => [key, valueHash(value, files)]);
  const names = Object.keys(layoutNames).filter(isLayoutName);
  const kinds = names.flatMap((name): readonly (readonly [string, string])[] => {
    const used = filesOfKind(name, files).flatMap(({ path, hash }) => [path, hash]);
    return used.length === 0 ? [] : [[name, hashOf(used)]];
  });
  // Results of a search have a date and labels.
  const texts = [config.words, config.dateFormats].filter((value) => value !== undefined);
  return {
    content: hashOrNone([...settings("content"), ...textWords(config, files)]),
    search: hashOrNone(texts.map((value) => valueHash(value, files))),
    render: hashOrNone(settings("render")),
    kinds: Object.fromEntries(kinds),
  };
}

/** Returns hashes of the words that are put into the HTML of texts, or decide about warnings of texts. */
function textWords({ words = {} }: Config, files: CustomisationFiles): readonly string[] {
  return Object.entries(words).flatMap(([language, set]) => {
    const inTexts = textMessages.map((name) => set[name]);
    const isUsed = !isTranslated(language) || inTexts.some((word) => word !== undefined);
    return isUsed
      ? [
          language,
          valueHash(
            inTexts.map((word) => word ?? null),
            files,
          ),
        ]
      : [];
  });
}

function hashOrNone(parts: readonly string[]): string {
  return parts.length === 0 ? "" : hashOf(parts);
}

/**
 * Returns a hash of a setting. A setting that is data has the hash of the data. What a function does may depend on everything
 * that the config imports.
 */
function valueHash(value: unknown, { config }: CustomisationFiles): string {
  return hasCode(value) ? (config?.hash ?? "") : hashOf([JSON.stringify(value) ?? ""]);
}

function hasCode(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "function";
  const prototype = Object.getPrototypeOf(value);
  const isData = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return !isData || Object.values(value).some(hasCode);
}

/** Returns the files that take part in the pages of a kind, with those that the originals call which they import. */
function filesOfKind(name: LayoutName, { layouts, parts, slots }: CustomisationFiles): readonly CustomFile[] {
  const used = new Set<CustomFile>();
  const called = new Set<PartFile>();
  const addFile = (file: CustomFile): void => {
    used.add(file);
    for (const original of file.originals) for (const part of partsCalledBy(original)) addPart(part);
  };
  const addPart = (part: PartFile): void => {
    if (called.has(part)) return;
    called.add(part);
    const own = parts[part];
    if (own) addFile(own);
    for (const other of partParts[part]) addPart(other);
  };
  const layout = layouts[name];
  if (layout) addFile(layout);
  else for (const part of partsCalledBy(name)) addPart(part);
  for (const [slot, file] of Object.entries(slots)) if (isShown(slot, name)) addFile(file);
  return [...used];
}

function isShown(slot: string, name: LayoutName): boolean {
  if (!isSlotName(slot)) return false;
  const pages = slotNames[slot];
  return pages === "documents" ? isDocument(name) : pages === name;
}

function isDocument(name: LayoutName): boolean {
  return layoutNames[name] === "document";
}
