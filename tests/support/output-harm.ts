import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./built-site.ts";
import type { Choice } from "./seeded-choice.ts";

export interface Places {
  readonly content: string;
  readonly output: string;
  readonly cacheFolder: string;
}

export type Harm = (places: Places, choice: Choice) => void;

/** Applies an action to a random file below a folder. */
const toOne =
  (place: keyof Places, act: (file: string, choice: Choice) => void): Harm =>
  (places, choice) => {
    if (!existsSync(places[place])) return;
    const file = choice.anyOf(filesBelow(places[place]));
    if (file !== undefined) act(join(places[place], file), choice);
  };

/** Overwrites a part of a file with noise. */
const spoil = (file: string, choice: Choice): void => {
  const bytes = readFileSync(file);
  const start = choice.below(bytes.length + 1);
  const noise = Buffer.from(Array.from({ length: 1 + choice.below(5000) }, () => choice.below(256)));
  noise.copy(bytes, start);
  writeFileSync(file, bytes);
};

/** Mishaps that may happen to files between two builds, by the name that a failing test shows. */
export const outputHarm: Readonly<Record<string, Harm>> = {
  "a content file is touched": toOne("content", (file) => utimesSync(file, new Date(), new Date())),
  "a content file is dated back": toOne("content", (file) =>
    utimesSync(file, new Date("2020-01-01"), new Date("2020-01-01")),
  ),
  "a content file is dated ahead": toOne("content", (file) =>
    utimesSync(file, new Date("2040-01-01"), new Date("2040-01-01")),
  ),
  "a finished file is deleted": toOne("output", (file) => rmSync(file)),
  "a finished file is emptied": toOne("output", (file) => truncateSync(file)),
  "a finished file is changed": toOne("output", (file) => appendFileSync(file, "<!-- by hand -->")),
  "a finished file is spoilt": toOne("output", spoil),
  "a finished file is touched": toOne("output", (file) => utimesSync(file, new Date(), new Date())),
  "the state is deleted": toOne("cacheFolder", (file) => rmSync(file)),
  "the state is spoilt": toOne("cacheFolder", spoil),
  "the state is cut short": toOne("cacheFolder", (file, choice) =>
    truncateSync(file, choice.below(readFileSync(file).length + 1)),
  ),
};
