import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { memoised } from "../../text/memoised.ts";

/** A file of a font, and the characters that it was made for. */
interface FontFile {
  /** Absolute. */
  readonly path: string;
  /** The first and the last character of each stretch. */
  readonly ranges: readonly (readonly [number, number])[];
}

const require = createRequire(import.meta.url);

/** Each has what those before it lack. Which of the last two a Chinese character is taken from, the language decides. */
const families = [
  "newsreader",
  "noto-serif",
  "noto-naskh-arabic",
  "noto-serif-hebrew",
  "noto-serif-jp",
  "noto-serif-kr",
] as const;

const rangesIn = (list: string): FontFile["ranges"] =>
  list.split(",").map((range) => {
    const [first = "0", last = first] = range.replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

const filesOf = (family: string): readonly FontFile[] => {
  const table: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(require.resolve(`@fontsource-variable/${family}/unicode.json`), "utf8"),
  );
  return Object.entries(table).map(([subset, ranges]) => {
    const name = `${family}-${subset.replace(/[[\]]/g, "")}-wght-normal.woff2`;
    return {
      path: require.resolve(`@fontsource-variable/${family}/files/${name}`),
      ranges: rangesIn(ranges),
    };
  });
};

const allFiles = memoised(() => new Map(families.map((family) => [family, filesOf(family)])));

const orderFor = (language: string): readonly (typeof families)[number][] =>
  language.startsWith("ko") ? [...families.slice(0, -2), "noto-serif-kr", "noto-serif-jp"] : families;

/** The files that may hold a character, the one to be preferred first. Without a file for it in any of the fonts, none. */
export const fontFilesFor = (codePoint: number, language: string): readonly string[] =>
  orderFor(language).flatMap((family) =>
    (allFiles().get(family) ?? [])
      .filter(({ ranges }) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last))
      .map(({ path }) => path),
  );
