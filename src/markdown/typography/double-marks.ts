import { betweenSpaces, isEnd, isUnspaced, isWord, type MarkContext, type MarkUse } from "./mark-context.ts";

/**
 * Returns the use of a straight double mark: a quotation mark, or the sign of inches, seconds or a Hebrew abbreviation.
 */
export function doubleMark(mark: MarkContext): MarkUse {
  const { from, to } = mark;
  switch (from.kind) {
    case "space":
      if (to.kind === "space") return betweenSpaces(mark);
      return { role: /^[,;)\]]$/.test(to.character) ? "ends" : "opens" };
    case "opening":
      return { role: to.kind === "space" || to.kind === "closing" ? undefined : "opens" };
    case "dash":
      if (to.kind === "dash") return { role: "either" };
      return { role: isEnd(to) ? "closes" : "opens" };
    case "closing":
      return { role: isEnd(to) ? "closes" : "either" };
    case "digit":
      return afterDigit(mark);
    case "letter":
      if (isEnd(to)) return { role: "closes" };
      if (to.kind === "opening") return { role: isUnspaced(mark) ? "either" : "closes" };
      return insideWord(mark);
  }
}

/** After a number: the sign of inches or seconds, or the end of a quotation. */
function afterDigit(mark: MarkContext): MarkUse {
  if (!mark.isFirst) return { role: isWord(mark.to) ? insideWord(mark).role : "closes" };
  if (mark.to.kind === "opening") return { role: "closes" };
  if (isUnspaced(mark)) return { role: "either" };
  return { role: mark.to.kind === "closing" ? "ends" : "mayClose", unpaired: "″" };
}

function insideWord(mark: MarkContext): MarkUse {
  const { from, to, afterMark, isLast } = mark;
  // L'"Etat" and "Hamlet"'s: one of the two is an apostrophe.
  if (afterMark) return { role: "opens" };
  if (!isLast) return { role: "closes" };
  if (from.script === "hebrew" && to.script === "hebrew") return hebrewInsideWord(mark);
  return { role: isUnspaced(mark) || from.script === "arabic" ? "either" : "mayClose" };
}

/** The mark of an abbreviation is before its last letter, or after something that is no prefix. */
function hebrewInsideWord({ text, at }: MarkContext): MarkUse {
  const isPrefix = hebrewPrefix.test(text.slice(Math.max(0, at - 5), at));
  const goesOn = /^[\p{Script=Hebrew}]{2}/u.test(text.slice(at + 1, at + 3));
  return { role: isPrefix && goesOn ? "mayOpen" : undefined, unpaired: "״" };
}

/** Hebrew letters that are written together with the next word. */
const hebrewPrefix = /(?:^|[^\p{Script=Hebrew}])[משהוכלב]{1,4}$/u;
