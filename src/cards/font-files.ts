import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { boundedCache, lazy } from "../lib/cache.ts";
import { paths } from "../lib/runtime.ts";
import { fontCharacters } from "./font-characters.ts";

/**
 * Returns the font file that has all of some characters, the best one for a language. Undefined if no font has them.
 */
export function fontFileWith(codePoints: readonly number[], language: string): string | undefined {
  const options = orderFor(language);
  const key = `${options.east.join()} ${codePoints.join()}`;
  return filesByCharacters(key, () => {
    for (const name of options.all)
      for (const { path, ranges } of familiesByName().get(name)?.files ?? [])
        if (
          codePoints.some((point) => ranges.some(([first, last]) => first <= point && point <= last)) &&
          codePoints.every(fontCharacters(path))
        )
          return path;
    return undefined;
  });
}

const filesByCharacters = boundedCache<string | undefined>();

/** Names and versions of all fonts that are installed, as "name version". */
export const installedFonts = lazy((): readonly string[] =>
  [...familiesByName().values()].map(({ name, version }) => `${name} ${version}`),
);

export function isInstalled(name: string): boolean {
  return familiesByName().has(name);
}

export function packageOf(name: string): string {
  return `@fontsource-variable/${name}`;
}

/** Returns the fonts that an installation may add for a Unicode script, the best one for a language first. */
export function fontsOfScript(script: string, language: string): readonly string[] {
  const font = addedFonts.get(script);
  return script === "Han" ? eastAsian(language) : font === undefined ? [] : [font];
}

/** Fonts that an installation may add, each by its Unicode script. Han has several. */
export const addedFonts: ReadonlyMap<string, string> = new Map([
  ["Latin", "noto-serif"],
  ["Greek", "noto-serif"],
  ["Cyrillic", "noto-serif"],
  ["Arabic", "noto-naskh-arabic"],
  ["Hebrew", "noto-serif-hebrew"],
  ["Hiragana", "noto-serif-jp"],
  ["Katakana", "noto-serif-jp"],
  ["Hangul", "noto-serif-kr"],
  ["Armenian", "noto-serif-armenian"],
  ["Bengali", "noto-serif-bengali"],
  ["Devanagari", "noto-serif-devanagari"],
  ["Ethiopic", "noto-serif-ethiopic"],
  ["Georgian", "noto-serif-georgian"],
  ["Gujarati", "noto-serif-gujarati"],
  ["Gurmukhi", "noto-serif-gurmukhi"],
  ["Kannada", "noto-serif-kannada"],
  ["Khmer", "noto-serif-khmer"],
  ["Lao", "noto-serif-lao"],
  ["Malayalam", "noto-serif-malayalam"],
  ["Sinhala", "noto-serif-sinhala"],
  ["Tamil", "noto-serif-tamil"],
  ["Telugu", "noto-serif-telugu"],
  ["Thai", "noto-serif-thai"],
  ["Tibetan", "noto-serif-tibetan"],
]);

function orderFor(language: string): FontOrder {
  return orders(language, () => {
    return { all: fontsFor(language).filter(isInstalled), east: eastAsian(language) };
  });
}

interface FontOrder {
  readonly all: readonly string[];
  readonly east: readonly string[];
}

const orders = boundedCache<FontOrder>();

/** Returns all fonts that are known, in order of preference. */
function fontsFor(language: string): readonly string[] {
  const east = eastAsian(language);
  const others = new Set(["newsreader", ...addedFonts.values()]);
  return [...others.difference(new Set(east)), ...east];
}

/**
 * Fonts of Chinese characters. Their order depends on the language, since each draws the same character in its own way.
 */
function eastAsian(language: string): readonly string[] {
  const [own = "", ...parts] = language.toLowerCase().split("-");
  const is = (...wanted: readonly string[]) => wanted.some((part) => parts.includes(part));
  const options = (): readonly (string | undefined)[] => {
    if (own === "yue" || (own === "zh" && is("hk", "mo"))) return [hk, tc, sc, jp, kr];
    if (own === "zh" && is("hant", "tw")) return [tc, hk, sc, jp, kr];
    if (own === "zh") return [sc, tc, hk, jp, kr];
    return own === "ko" ? [kr, jp, sc, tc, hk] : [jp, kr, sc, tc, hk];
  };
  return options().filter((name) => name !== undefined);
}

const [jp, kr, sc, tc, hk] = ["jp", "kr", "sc", "tc", "hk"].map((part) => `noto-serif-${part}`);

/** A file of a font, and the characters that it was made for. */
interface FontFile {
  /** Absolute. */
  readonly path: string;
  /** The first and the last character of each range. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** An installed font. */
interface FontFamily {
  readonly name: string;
  readonly version: string;
  readonly files: readonly FontFile[];
}

const familiesByName = lazy(
  () =>
    new Map(
      fontsFor("")
        .flatMap(installedFamily)
        .map((family) => [family.name, family] as const),
    ),
);

function installedFamily(name: string): readonly FontFamily[] {
  const folder = folderOf(name);
  if (folder === undefined) return [];
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const files = lazy(() => filesIn(folder, name));
  return [
    {
      name,
      version,
      get files() {
        return files();
      },
    },
  ];
}

/** Returns the folder of a font's package; undefined if it is not installed. */
function folderOf(name: string): string | undefined {
  try {
    return dirname(paths.require.resolve(`${packageOf(name)}/unicode.json`));
  } catch {
    return undefined;
  }
}

function filesIn(folder: string, name: string): readonly FontFile[] {
  const table: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(folder, "unicode.json"), "utf8"),
  );
  return Object.entries(table).map(([subset, ranges]) => ({
    path: join(folder, "files", `${name}-${subset.replace(/[[\]]/g, "")}-wght-normal.woff2`),
    ranges: rangesIn(ranges),
  }));
}

function rangesIn(list: string): FontFile["ranges"] {
  return list.split(",").map((range) => {
    const [first = "0", last = first] = range.replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
