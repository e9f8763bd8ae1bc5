import { elisionAt, mayEndElided } from "./elisions.ts";
import {
  betweenSpaces,
  isAlone,
  isEnd,
  isUnspaced,
  isWord,
  type MarkContext,
  type MarkUse,
} from "./mark-context.ts";
import { objectSign } from "./text.ts";

/** What a straight single mark is: a quotation mark, an apostrophe, or the sign of feet or minutes. */
export function singleMark(mark: MarkContext): MarkUse {
  const { from, to, language } = mark;
  // In Hawaiian it is a letter.
  if (language === "haw") return {};
  switch (from.kind) {
    case "space":
      if (to.kind === "space")
        return isAlone(mark) ? { alone: apostrophe } : { ...betweenSpaces(mark), alone: apostrophe };
      if (/^[,;)\]]$/.test(to.sign)) return { turn: "ends", alone: apostrophe };
      return beginning(mark);
    case "opening":
      return to.kind === "space" || to.kind === "closing" ? { alone: apostrophe } : beginning(mark);
    case "dash":
      if (isSuffix(mark)) return { alone: apostrophe };
      return isEnd(to) ? { turn: "closes", alone: apostrophe } : beginning(mark);
    case "closing":
      if (!isWord(to)) return { turn: "closes", alone: apostrophe };
      if (isUnspaced(mark)) return { turn: "either", alone: apostrophe };
      return /[:;,]/.test(from.sign) && !isSuffix(mark) ? beginning(mark) : { alone: apostrophe };
    case "digit":
      return afterFigure(mark);
    case "letter":
      return isWord(to) ? betweenLetters(mark) : trailingIn(mark);
  }
}

const apostrophe = "’";

/** Languages of Italy, which write il '900 for the twentieth century. */
const centuries = new Set(["co", "fur", "it", "lij", "lmo", "nap", "pms", "sc", "scn", "vec"]);

const yearsOrCentury = /^(?:\d\d|[1-9]00)(?!\d)(?:(['s])(?![\p{L}\p{N}]))?/u;

const shortYears = /^\d\d(?!\d)(?:(['s])(?![\p{L}\p{N}]))?/u;

/** Where a quotation may begin, or a word of which something was left out. */
function beginning(mark: MarkContext): MarkUse {
  if (!mark.isLast) return { turn: "opens", alone: apostrophe };
  const next = mark.text.slice(mark.at + 1, mark.at + 16);
  const years = (centuries.has(mark.language) ? yearsOrCentury : shortYears).exec(next);
  if (years) {
    const turn = years[1] === "s" ? undefined : years[1] === "'" ? "opens" : "mayOpen";
    return { turn, alone: apostrophe };
  }
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? "";
  const elision = word === "" ? undefined : elisionAt(word, mark.language);
  if (elision === "sure") return { alone: apostrophe };
  return { turn: elision === "likely" ? "mayOpen" : "opens", alone: apostrophe };
}

/** The ending of Disney+'s. */
function isSuffix({ text, at, isLast }: MarkContext): boolean {
  return isLast && /^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4));
}

const prime = "′";

/** A side of the compass, or the sign between two sides of a board. */
const afterMeasure = /^(?:[NSEWO](?![\p{L}\p{N}])|[x×]\p{N})/u;

/** After a figure: the sign of feet, minutes, thousands or a decade, or the end of a quotation. */
function afterFigure(mark: MarkContext): MarkUse {
  const { text, at, to, isFirst, isLast } = mark;
  if (!isFirst) return isWord(to) ? { alone: apostrophe } : { turn: "closes", alone: apostrophe };
  if (to.kind === "digit")
    return { alone: !isLast || /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? apostrophe : prime };
  if (to.kind !== "letter")
    return { turn: to.kind === "closing" ? "ends" : "mayClose", alone: isLast ? prime : apostrophe };
  if (isUnspaced(mark)) return { turn: "either", alone: apostrophe };
  return { alone: isLast && afterMeasure.test(text.slice(at + 1, at + 4)) ? prime : apostrophe };
}

/** Languages that hang endings on a quotation as on a name. */
const hanging = new Set(["az", "crh", "tk", "tr"]);

function betweenLetters(mark: MarkContext): MarkUse {
  const { from, to, language, isFirst, isLast } = mark;
  if (isUnspaced(mark)) return { turn: "either", alone: apostrophe };
  if (!isFirst || !isLast) return { alone: apostrophe };
  if (from.script === "hebrew" && to.script === "hebrew") return { alone: "׳" };
  // Code and pictures have no endings.
  const isHung = hanging.has(language) && to.kind === "letter" && from.sign !== objectSign;
  return { turn: isHung ? "mayClose" : undefined, alone: apostrophe };
}

function trailingIn({ text, at, from, language, isFirst }: MarkContext): MarkUse {
  const mayBeElided = isFirst && mayEndElided(text.slice(Math.max(0, at - 8), at), language);
  const alone = from.script === "hebrew" ? "׳" : apostrophe;
  return { turn: mayBeElided ? "mayClose" : "closes", alone };
}
