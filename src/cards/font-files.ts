import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { boundedCache, lazy } from "../lib/cache.ts";
import { paths } from "../lib/runtime.ts";
import { fontCharacters } from "./font-characters.ts";

const chosen = boundedCache<string | undefined>();

/** Each has what those before it lack. */
const western = ["newsreader", "noto-serif", "noto-naskh-arabic", "noto-serif-hebrew"] as const;

const familiesByName = lazy(
  () =>
    new Map(
      [...western, ...addedFonts.values(), ...eastAsian("")]
        .flatMap(familyOf)
        .map((family) => [family.name, family] as const),
    ),
);

/** The file that has all of some characters, the one to be preferred for a language; undefined where none has. */
export function fontFileWith(codePoints: readonly number[], language: string): string | undefined {
  const options = orderFor(language);
  const key = `${options.east.join()} ${codePoints.join()}`;
  return chosen(key, () => {
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

/** Names and versions of all fonts that cards may be drawn with. */
export const installedFonts = lazy((): readonly string[] =>
  [...familiesByName().values()].map(({ name, version }) => `${name} ${version}`),
);

export function isInstalled(name: string): boolean {
  return familiesByName().has(name);
}

/** The package of a font. */
export function packageOf(name: string): string {
  return `@fontsource-variable/${name}`;
}

/** Fonts that an installation may add, by the script that each is for, as Unicode names it. */
export const addedFonts: ReadonlyMap<string, string> = new Map([
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

/** Fonts of Chinese characters, the one first whose forms are those of a language. */
export function chineseFonts(language: string): readonly string[] {
  return eastAsian(language);
}

interface Order {
  readonly all: readonly string[];
  readonly east: readonly string[];
}

const orders = boundedCache<Order>();

function orderFor(language: string): Order {
  return orders(language, () => {
    const east = eastAsian(language);
    return { all: [...western, ...addedFonts.values(), ...east].filter(isInstalled), east };
  });
}

const [jp, kr, sc, tc, hk] = ["jp", "kr", "sc", "tc", "hk"].map((part) => `noto-serif-${part}`);

/** From which font a Chinese character is taken, the language decides: the same one is drawn otherwise in each. */
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

/** A file of a font, and the characters that it was made for. */
interface FontFile {
  /** Absolute. */
  readonly path: string;
  /** The first and the last character of each stretch. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** A font that is installed. */
interface Family {
  readonly name: string;
  readonly version: string;
  readonly files: readonly FontFile[];
}

function familyOf(name: string): readonly Family[] {
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

/** Where a font's package lies; undefined where it is not installed. */
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
