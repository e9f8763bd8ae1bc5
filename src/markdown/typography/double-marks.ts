import { betweenSpaces, isEnd, isUnspaced, isWord, type MarkContext, type MarkUse } from "./mark-context.ts";

/** What a straight double mark is: a quotation mark, or the sign of inches, seconds or a Hebrew abbreviation. */
export function doubleMark(mark: MarkContext): MarkUse {
  const { from, to } = mark;
  switch (from.kind) {
    case "space":
      if (to.kind === "space") return betweenSpaces(mark);
      return { turn: /^[,;)\]]$/.test(to.sign) ? "ends" : "opens" };
    case "opening":
      return { turn: to.kind === "space" || to.kind === "closing" ? undefined : "opens" };
    case "dash":
      if (to.kind === "dash") return { turn: "either" };
      return { turn: isEnd(to) ? "closes" : "opens" };
    case "closing":
      return { turn: isEnd(to) ? "closes" : "either" };
    case "digit":
      return afterDigit(mark);
    case "letter":
      if (isEnd(to)) return { turn: "closes" };
      if (to.kind === "opening") return { turn: isUnspaced(mark) ? "either" : "closes" };
      return insideWord(mark);
  }
}

/** After a figure: the sign of inches or seconds, or the end of a quotation. */
function afterDigit(mark: MarkContext): MarkUse {
  if (!mark.isFirst) return { turn: isWord(mark.to) ? insideWord(mark).turn : "closes" };
  if (mark.to.kind === "opening") return { turn: "closes" };
  if (isUnspaced(mark)) return { turn: "either" };
  return { turn: mark.to.kind === "closing" ? "ends" : "mayClose", alone: "″" };
}

function insideWord(mark: MarkContext): MarkUse {
  const { from, to, afterMark, isLast } = mark;
  // L'"Etat" and "Hamlet"'s: one of the two is an apostrophe.
  if (afterMark) return { turn: "opens" };
  if (!isLast) return { turn: "closes" };
  if (from.script === "hebrew" && to.script === "hebrew") return hebrewInsideWord(mark);
  return { turn: isUnspaced(mark) || from.script === "arabic" ? "either" : "mayClose" };
}

/** The letters that stand for words and are written together with the next one. */
const hebrewPrefix = /(?:^|[^\p{Script=Hebrew}])[משהוכלב]{1,4}$/u;

/** The mark of an abbreviation stands before its last letter or after what is no prefix. */
function hebrewInsideWord({ text, at }: MarkContext): MarkUse {
  const isPrefix = hebrewPrefix.test(text.slice(Math.max(0, at - 5), at));
  const goesOn = /^[\p{Script=Hebrew}]{2}/u.test(text.slice(at + 1, at + 3));
  return { turn: isPrefix && goesOn ? "mayOpen" : undefined, alone: "״" };
}
