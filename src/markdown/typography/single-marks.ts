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
import { objectCharacter } from "./text.ts";

/** Returns the use of a straight single mark: a quotation mark, an apostrophe, or the sign of feet or minutes. */
export function singleMark(mark: MarkContext): MarkUse {
  const { from, to, language } = mark;
  // In Hawaiian it is a letter.
  if (language === "haw") return {};
  switch (from.kind) {
    case "space":
      if (to.kind === "space")
        return isAlone(mark) ? { unpaired: apostrophe } : { ...betweenSpaces(mark), unpaired: apostrophe };
      if (/^[,;)\]]$/.test(to.character)) return { role: "ends", unpaired: apostrophe };
      return beginning(mark);
    case "opening":
      return to.kind === "space" || to.kind === "closing" ? { unpaired: apostrophe } : beginning(mark);
    case "dash":
      if (isSuffix(mark)) return { unpaired: apostrophe };
      return isEnd(to) ? { role: "closes", unpaired: apostrophe } : beginning(mark);
    case "closing":
      if (!isWord(to)) return { role: "closes", unpaired: apostrophe };
      if (isUnspaced(mark)) return { role: "either", unpaired: apostrophe };
      return /[:;,]/.test(from.character) && !isSuffix(mark) ? beginning(mark) : { unpaired: apostrophe };
    case "digit":
      return afterFigure(mark);
    case "letter":
      return isWord(to) ? betweenLetters(mark) : trailingIn(mark);
  }
}

const apostrophe = "’";

const prime = "′";

/** The beginning of a quotation or of an elided word. */
function beginning(mark: MarkContext): MarkUse {
  if (!mark.isLast) return { role: "opens", unpaired: apostrophe };
  const next = mark.text.slice(mark.at + 1, mark.at + 16);
  const years = (centuries.has(mark.language) ? yearsOrCentury : shortYears).exec(next);
  if (years) {
    const role = years[1] === "s" ? undefined : years[1] === "'" ? "opens" : "mayOpen";
    return { role, unpaired: apostrophe };
  }
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? "";
  const elision = word === "" ? undefined : elisionAt(word, mark.language);
  if (elision === "sure") return { unpaired: apostrophe };
  return { role: elision === "likely" ? "mayOpen" : "opens", unpaired: apostrophe };
}

/** Languages of Italy, which write il '900 for the twentieth century. */
const centuries = new Set(["co", "fur", "it", "lij", "lmo", "nap", "pms", "sc", "scn", "vec"]);

const yearsOrCentury = /^(?:\d\d|[1-9]00)(?!\d)(?:(['s])(?![\p{L}\p{N}]))?/u;

const shortYears = /^\d\d(?!\d)(?:(['s])(?![\p{L}\p{N}]))?/u;

/** The suffix of Disney+'s. */
function isSuffix({ text, at, isLast }: MarkContext): boolean {
  return isLast && /^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4));
}

/** After a number: the sign of feet, minutes, thousands or a decade, or the end of a quotation. */
function afterFigure(mark: MarkContext): MarkUse {
  const { text, at, to, isFirst, isLast } = mark;
  if (!isFirst) return isWord(to) ? { unpaired: apostrophe } : { role: "closes", unpaired: apostrophe };
  if (to.kind === "digit")
    return { unpaired: !isLast || /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? apostrophe : prime };
  if (to.kind !== "letter")
    return { role: to.kind === "closing" ? "ends" : "mayClose", unpaired: isLast ? prime : apostrophe };
  if (isUnspaced(mark)) return { role: "either", unpaired: apostrophe };
  return { unpaired: isLast && afterMeasure.test(text.slice(at + 1, at + 4)) ? prime : apostrophe };
}

/** A point of the compass, or the multiplication sign between two measures. */
const afterMeasure = /^(?:[NSEWO](?![\p{L}\p{N}])|[x×]\p{N})/u;

function betweenLetters(mark: MarkContext): MarkUse {
  const { from, to, language, isFirst, isLast } = mark;
  if (isUnspaced(mark)) return { role: "either", unpaired: apostrophe };
  if (!isFirst || !isLast) return { unpaired: apostrophe };
  if (from.script === "hebrew" && to.script === "hebrew") return { unpaired: "׳" };
  // Code and pictures have no suffixes.
  const isHung = hanging.has(language) && to.kind === "letter" && from.character !== objectCharacter;
  return { role: isHung ? "mayClose" : undefined, unpaired: apostrophe };
}

/** Languages that put suffixes after a quotation as after a name. */
const hanging = new Set(["az", "crh", "tk", "tr"]);

function trailingIn({ text, at, from, language, isFirst }: MarkContext): MarkUse {
  const mayBeElided = isFirst && mayEndElided(text.slice(Math.max(0, at - 8), at), language);
  const unpaired = from.script === "hebrew" ? "׳" : apostrophe;
  return { role: mayBeElided ? "mayClose" : "closes", unpaired };
}
