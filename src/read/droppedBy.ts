import type { Scalar } from "yaml";

interface DroppedWords {
  /** What they begin with. */
  readonly sign: "#" | "&" | "!";
  /** Where the text of which they are a part begins. */
  readonly offset: number;
}

/** Of the core schema, whose tags are written on purpose. */
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * What of a value YAML leaves out, though whoever wrote it may have meant it as text: a comment after it, an anchor or
 * a tag before it.
 */
export const droppedBy = ({ anchor, tag, type, range }: Scalar, text: string): DroppedWords | undefined => {
  if (!range) return undefined;
  const [start, end] = range;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  if (anchor !== undefined || (tag !== undefined && !coreTag.test(tag))) {
    const before = text.slice(lineStart, start);
    const [properties = ""] = /[&!]\S*(?:\s+[&!]\S*)*\s*$/.exec(before) ?? [];
    return { sign: properties.startsWith("&") ? "&" : "!", offset: start - properties.length };
  }
  if (type !== "PLAIN") return undefined;
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  // Where there is no value, a comment on a line of its own is one.
  const isOwnLine = start === end && text.slice(lineStart, start).trim() === "";
  return !isOwnLine && /^[ \t]*#/.test(after) ? { sign: "#", offset: start } : undefined;
};
