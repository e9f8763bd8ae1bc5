import { elisionAt, mayEndElided } from "./elisions.ts";
import { edge, objectSign, type Side, sideOf } from "./text.ts";

/**
 * What a straight mark can be, by what stands beside it.
 *
 * - `opens`, `closes`: nothing else.
 * - `mayOpen`: opens what is closed for certain, and is an apostrophe or stays straight elsewhere.
 * - `mayClose`: closes what is open unless a later mark does.
 * - `either`: closes what is open, and opens where nothing is.
 * - `ends`: closes if something is open, and is nothing else.
 */
type Turn = "opens" | "mayOpen" | "closes" | "mayClose" | "either" | "ends";

/** A straight mark of a text. */
export interface Mark {
  readonly at: number;
  readonly isDouble: boolean;
  /** Undefined where it pairs with none. */
  readonly turn?: Turn | undefined;
  /** What it is where it pairs with none; itself if silent. */
  readonly alone?: string | undefined;
}

/** Marks beside each other; two single ones after a figure are apart from others. */
const marks = /(?<=\p{N})''(?!')|["']+/gu;

interface Place {
  readonly text: string;
  readonly at: number;
  readonly language: string;
  /** What stands before and after the mark and those beside it. */
  readonly from: Side;
  readonly to: Side;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where it stands among marks between two spaces, or between two letters. */
  readonly half: "opening" | "middle" | "closing";
  readonly afterMark: boolean;
}

const steps: Readonly<Partial<Record<Turn, number>>> = { opens: 1, closes: -1, mayClose: -1 };

/** Every straight quotation mark of a text, in order. `language` is a language alone, in small letters. */
export function readMarks(text: string, language: string): readonly Mark[] {
  const read: Mark[] = [];
  /** How many single marks have opened and were not closed, roughly. */
  let open = 0;
  for (const { 0: run, index } of text.matchAll(marks)) {
    const from = sideBefore(text, index);
    const to = sideAfter(text, index + run.length);
    if (run === "''" && from.kind === "digit" && open < 2) {
      read.push(...twoForOne(index));
      continue;
    }
    for (let at = 0; at < run.length; at += 1) {
      const place: Place = { text, at: index + at, language, from, to, ...within(run, at) };
      const isDouble = run[at] === '"';
      const reading = isDouble ? doubleIn(place) : singleIn(place);
      read.push({ at: place.at, isDouble, ...reading });
      if (!isDouble) open = Math.max(0, open + (steps[reading.turn ?? "ends"] ?? 0));
    }
  }
  return read;
}

/** Marks of direction and joiners are seen through. */
const invisible = /[\p{Cf}]/u;

function sideBefore(text: string, at: number): Side {
  for (let end = at; end > 0; ) {
    const low = text.charCodeAt(end - 1);
    const begin = end - (low >= 0xdc00 && low <= 0xdfff && end > 1 ? 2 : 1);
    const sign = text.slice(begin, end);
    if (low < 0x80 || !invisible.test(sign)) return sideOf(sign);
    end = begin;
  }
  return edge;
}

function sideAfter(text: string, at: number): Side {
  for (let begin = at; begin < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(begin) ?? 0);
    if (sign < "\x80" || !invisible.test(sign)) return sideOf(sign);
    begin += sign.length;
  }
  return edge;
}

/** Two single marks after a figure are typed for one: inches or seconds. */
function twoForOne(at: number): readonly Mark[] {
  return [
    { at, isDouble: false, alone: "″" },
    { at: at + 1, isDouble: false, alone: "" },
  ];
}

function within(run: string, at: number): Pick<Place, "isFirst" | "isLast" | "half" | "afterMark"> {
  return {
    isFirst: at === 0,
    isLast: at === run.length - 1,
    half: 2 * at + 1 < run.length ? "opening" : 2 * at + 1 > run.length ? "closing" : "middle",
    afterMark: at > 0,
  };
}

type Reading = Pick<Mark, "turn" | "alone">;

function doubleIn(place: Place): Reading {
  const { from, to } = place;
  switch (from.kind) {
    case "space":
      if (to.kind === "space") return betweenSpaces(place);
      return { turn: /^[,;)\]]$/.test(to.sign) ? "ends" : "opens" };
    case "opening":
      return { turn: to.kind === "space" || to.kind === "closing" ? undefined : "opens" };
    case "dash":
      if (to.kind === "dash") return { turn: "either" };
      return { turn: isEnd(to) ? "closes" : "opens" };
    case "closing":
      return { turn: isEnd(to) ? "closes" : "either" };
    case "digit":
      return afterDigit(place);
    case "letter":
      if (isEnd(to)) return { turn: "closes" };
      if (to.kind === "opening") return { turn: isUnspaced(place) ? "either" : "closes" };
      return insideWord(place);
  }
}

/** Marks beside each other with nothing around them: the outer ones stand for themselves. */
function betweenSpaces(place: Place): Reading {
  const { half } = place;
  if (isAlone(place)) return { turn: "ends" };
  return { turn: half === "middle" ? undefined : half === "opening" ? "opens" : "closes" };
}

function isAlone({ isFirst, isLast }: Place): boolean {
  return isFirst && isLast;
}

/** What may follow a mark that closes. */
function isEnd({ kind }: Side): boolean {
  return kind === "space" || kind === "closing" || kind === "dash";
}

/** Of inches or seconds, or at the end of a quotation. */
function afterDigit(place: Place): Reading {
  if (!place.isFirst) return { turn: isWord(place.to) ? insideWord(place).turn : "closes" };
  if (place.to.kind === "opening") return { turn: "closes" };
  if (isUnspaced(place)) return { turn: "either" };
  return { turn: place.to.kind === "closing" ? "ends" : "mayClose", alone: "″" };
}

function isWord({ kind }: Side): boolean {
  return kind === "letter" || kind === "digit";
}

function insideWord(place: Place): Reading {
  const { from, to, afterMark, isLast } = place;
  // L'"Etat" and "Hamlet"'s: one of the two is an apostrophe.
  if (afterMark) return { turn: "opens" };
  if (!isLast) return { turn: "closes" };
  if (from.script === "hebrew" && to.script === "hebrew") return hebrewInsideWord(place);
  return { turn: isUnspaced(place) || from.script === "arabic" ? "either" : "mayClose" };
}

/** The letters that stand for words and are written together with the next one. */
const hebrewPrefix = /(?:^|[^\p{Script=Hebrew}])[משהוכלב]{1,4}$/u;

/** The mark of an abbreviation stands before its last letter or after what is no prefix. */
function hebrewInsideWord({ text, at }: Place): Reading {
  const isPrefix = hebrewPrefix.test(text.slice(Math.max(0, at - 5), at));
  const goesOn = /^[\p{Script=Hebrew}]{2}/u.test(text.slice(at + 1, at + 3));
  return { turn: isPrefix && goesOn ? "mayOpen" : undefined, alone: "״" };
}

function isUnspaced({ from, to }: Place): boolean {
  return from.script === "unspaced" || to.script === "unspaced";
}

const apostrophe = "’";

function singleIn(place: Place): Reading {
  const { from, to, language } = place;
  // There it is a letter.
  if (language === "haw") return {};
  switch (from.kind) {
    case "space":
      if (to.kind === "space")
        return isAlone(place) ? { alone: apostrophe } : { ...betweenSpaces(place), alone: apostrophe };
      if (/^[,;)\]]$/.test(to.sign)) return { turn: "ends", alone: apostrophe };
      return beginning(place);
    case "opening":
      return to.kind === "space" || to.kind === "closing" ? { alone: apostrophe } : beginning(place);
    case "dash":
      if (isSuffix(place)) return { alone: apostrophe };
      return isEnd(to) ? { turn: "closes", alone: apostrophe } : beginning(place);
    case "closing":
      if (!isWord(to)) return { turn: "closes", alone: apostrophe };
      if (isUnspaced(place)) return { turn: "either", alone: apostrophe };
      return /[:;,]/.test(from.sign) && !isSuffix(place) ? beginning(place) : { alone: apostrophe };
    case "digit":
      return afterFigure(place);
    case "letter":
      return isWord(to) ? betweenLetters(place) : trailingIn(place);
  }
}

/** Languages of Italy, which write il '900 for the twentieth century. */
const centuries = new Set(["co", "fur", "it", "lij", "lmo", "nap", "pms", "sc", "scn", "vec"]);

const yearsOrCentury = /^(?:\d\d|[1-9]00)(?!\d)(?:(['s])(?![\p{L}\p{N}]))?/u;

const shortYears = /^\d\d(?!\d)(?:(['s])(?![\p{L}\p{N}]))?/u;

/** Where a quotation may begin, or a word of which something was left out. */
function beginning(place: Place): Reading {
  if (!place.isLast) return { turn: "opens", alone: apostrophe };
  const next = place.text.slice(place.at + 1, place.at + 16);
  const years = (centuries.has(place.language) ? yearsOrCentury : shortYears).exec(next);
  if (years) {
    const turn = years[1] === "s" ? undefined : years[1] === "'" ? "opens" : "mayOpen";
    return { turn, alone: apostrophe };
  }
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? "";
  const elision = word === "" ? undefined : elisionAt(word, place.language);
  if (elision === "sure") return { alone: apostrophe };
  return { turn: elision === "likely" ? "mayOpen" : "opens", alone: apostrophe };
}

/** The ending of Disney+'s. */
function isSuffix({ text, at, isLast }: Place): boolean {
  return isLast && /^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4));
}

const prime = "′";

/** A side of the compass, or the sign between two sides of a board. */
const afterMeasure = /^(?:[NSEWO](?![\p{L}\p{N}])|[x×]\p{N})/u;

/** Of feet or minutes, of thousands, of decades, or at the end of a quotation. */
function afterFigure(place: Place): Reading {
  const { text, at, to, isFirst, isLast } = place;
  if (!isFirst) return isWord(to) ? { alone: apostrophe } : { turn: "closes", alone: apostrophe };
  if (to.kind === "digit")
    return { alone: !isLast || /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? apostrophe : prime };
  if (to.kind !== "letter")
    return { turn: to.kind === "closing" ? "ends" : "mayClose", alone: isLast ? prime : apostrophe };
  if (isUnspaced(place)) return { turn: "either", alone: apostrophe };
  return { alone: isLast && afterMeasure.test(text.slice(at + 1, at + 4)) ? prime : apostrophe };
}

/** Languages that hang endings on a quotation as on a name. */
const hanging = new Set(["az", "crh", "tk", "tr"]);

function betweenLetters(place: Place): Reading {
  const { from, to, language, isFirst, isLast } = place;
  if (isUnspaced(place)) return { turn: "either", alone: apostrophe };
  if (!isFirst || !isLast) return { alone: apostrophe };
  if (from.script === "hebrew" && to.script === "hebrew") return { alone: "׳" };
  // Code and pictures have no endings.
  const isHung = hanging.has(language) && to.kind === "letter" && from.sign !== objectSign;
  return { turn: isHung ? "mayClose" : undefined, alone: apostrophe };
}

function trailingIn({ text, at, from, language, isFirst }: Place): Reading {
  const mayBeElided = isFirst && mayEndElided(text.slice(Math.max(0, at - 8), at), language);
  const alone = from.script === "hebrew" ? "׳" : apostrophe;
  return { turn: mayBeElided ? "mayClose" : "closes", alone };
}
