/** Scripts that put no spaces between their words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What may begin no line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁ-ぅァ-ゥっッゃゅょャュョ]/u;

/** The parts of a text that no line may divide; a part may end in a space. */
const partsOf = (text: string, language: string): readonly string[] => {
  const words = text.match(/\S+\s*/g) ?? [];
  return words.flatMap((word) => {
    if (!unspaced.test(word)) return [word];
    const parts: string[] = [];
    for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(word)) {
      if (parts.length > 0 && (closing.test(segment) || segment.trim() === ""))
        parts.push((parts.pop() ?? "") + segment);
      else parts.push(segment);
    }
    return parts;
  });
};

export interface LineFacts {
  readonly language: string;
  /** How wide a line may be, in the unit that `widthOf` tells. */
  readonly width: number;
  readonly widthOf: (text: string) => number;
}

/** A part that is too long for any line, in pieces that are not. */
const pieces = (part: string, { language, width, widthOf }: LineFacts): readonly string[] => {
  if (widthOf(part.trimEnd()) <= width) return [part];
  const lines: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(part)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + segment) <= width) lines.splice(-1, 1, last + segment);
    else lines.push(segment);
  }
  return lines;
};

/** A text in lines, each as full as it may be. */
export const brokenLines = (text: string, facts: LineFacts): readonly string[] => {
  const lines: string[] = [];
  for (const part of partsOf(text, facts.language))
    for (const piece of pieces(part, facts)) {
      const last = lines.at(-1);
      if (last !== undefined && facts.widthOf((last + piece).trimEnd()) <= facts.width)
        lines.splice(-1, 1, last + piece);
      else lines.push(piece);
    }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
};
