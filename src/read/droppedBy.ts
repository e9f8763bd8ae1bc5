import type { Scalar } from "yaml";

interface DroppedWords {
  /** What they begin with. */
  readonly sign: "#" | "&" | "!";
  /** Where the text of which they are a part begins. */
  readonly offset: number;
  /** Over how many lines that text goes. */
  readonly lines: number;
}

/** Of the core schema, whose tags are written on purpose. */
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * What of a value YAML leaves out, though whoever wrote it may have meant it as text: a comment after it, an anchor or
 * a tag before it.
 */
export const droppedBy = (
  { anchor, tag, type, range, value }: Scalar,
  text: string,
): DroppedWords | undefined => {
  if (!range) return undefined;
  const [start, end] = range;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  if (anchor !== undefined || (tag !== undefined && !coreTag.test(tag))) {
    const before = text.slice(lineStart, start);
    const [properties = ""] = /[&!]\S*(?:\s+[&!]\S*)*\s*$/.exec(before) ?? [];
    return { sign: properties.startsWith("&") ? "&" : "!", offset: start - properties.length, lines: 1 };
  }
  // A sign that would begin a text below it, if there were one.
  if (value === "" && /^[|>][^\n]*#/.test(text.slice(start, end)))
    return { sign: "#", offset: start, lines: 1 };
  if (type !== "PLAIN") return undefined;
  const breaks = text.slice(start, end).split("\n").length;
  // Where there is no value, a comment on a line of its own is one; where a text goes over lines, so does a comment in it.
  const isOwnLine = start === end && text.slice(lineStart, start).trim() === "";
  const [comment] =
    (breaks > 1 ? /^\s*\n[ \t]+#|^[ \t]+#/ : /^[ \t]*#/).exec(text.slice(end, end + 500)) ?? [];
  if (isOwnLine || comment === undefined) return undefined;
  return { sign: "#", offset: start, lines: breaks + (comment.includes("\n") ? 1 : 0) };
};
