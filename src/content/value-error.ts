import { parseDocument } from "yaml";
import { marksInWords } from "../markdown/failed/marks-in-words.ts";
import { plainList, plainScalar } from "./fast-yaml.ts";

/**
 * Returns the sentence for editors that says why a text needs quotation marks.
 * @example quotationReason("Port: the end") // "A text that holds a colon must stand in quotation marks."
 */
export function quotationReason(text: string): string {
  if (/^#|\s#/.test(text))
    return "Everything from # on would be lost, because # begins a comment; quotation marks keep it.";
  const [first = ""] = text;
  if (/[&*!@`%|>?,[\]{}-]/.test(first)) return `A text may begin with ${first} only in quotation marks.`;
  if (/:(?:\s|$)/.test(text)) return "A text that holds a colon must stand in quotation marks.";
  return "This text must stand in quotation marks.";
}

/** The reason why a value is invalid, and the value to write instead. */
interface ValueError {
  readonly reason: string;
  readonly value: string;
}

/** Returns the error of a value on one line, or undefined if it is valid. The value must have no spaces around it. */
export function valueError(value: string): ValueError | undefined {
  if (value === "" || isBeyondHint(value) || isSoundValue(value)) return undefined;
  if (/^["']/.test(value)) return quotedError(value);
  if (value.startsWith("[")) return listError(value);
  if (value.startsWith("{")) return groupError(value);
  return textError(value);
}

/** Returns true for values so long or deep that no editor wrote them by hand and the search for a hint would take long. */
function isBeyondHint(value: string): boolean {
  return value.length > 5000 || (value.match(/[[{]/g)?.length ?? 0) > 200 || /^[[{\s]{10}/.test(value);
}

const startsQuoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!'))/;

/** Returns true if YAML reads all of a line as one value. */
function isSoundValue(value: string): boolean {
  if (plainScalar(value) !== undefined || (value.startsWith("[") && plainList(value))) return true;
  // The parser accepts a quotation mark at the end of its input that is never closed.
  if (/^["']/.test(value) && !startsQuoted.test(value)) return false;
  if (/^(?:\{\{|(?:[&!*]\S*|\[[^"']*\]):(?:\s|$))/.test(value)) return false;
  const { errors, warnings, contents } = parseDocument(`k: ${value}`, { version: "1.2", schema: "core" });
  return errors.length === 0 && warnings.length === 0 && contents !== null;
}

/** A text that begins with an apostrophe, such as a year or a clipped word. */
const beginsWithApostrophe =
  /^'(?:\d|(?:tis|twas|twere|twill|til|till|em|cause|cos|bout|round|n|s|t|k|m|ns)\b(?!'$))/i;

function quotedError(value: string): ValueError {
  const mark = value.charAt(0);
  if (value === mark)
    return { reason: "Only a quotation mark stands here, and no words.", value: '"Some words"' };
  const [whole] = startsQuoted.exec(value) ?? [];
  if (whole === undefined)
    return beginsWithApostrophe.test(value)
      ? {
          reason: "A text may begin with an apostrophe only in quotation marks of the other kind.",
          value: quotedText(value),
        }
      : { reason: "The closing quotation mark is missing.", value: quotedText(value.slice(1)) };
  if (/^\s*[,;]$/.test(value.slice(whole.length)))
    return { reason: "Nothing may follow the closing quotation mark.", value: whole };
  const inside = value.slice(1, -1);
  if (whole !== value && value.endsWith(mark) && holdsItsOwnMark(inside, mark))
    return {
      reason: "A text can't contain the quotation marks that are around it. Put the other kind around it.",
      value: quotedText(inside),
    };
  if (whole === value && mark === '"')
    return {
      reason: "A backslash has a meaning of its own between these quotation marks.",
      value: quotedText(inside),
    };
  return {
    reason: "The text continues after its closing quotation mark. Put all of it in another pair.",
    value: quotedText(value),
  };
}

/** Returns true if the first mark inside of a quotation does not end it: it is an apostrophe or opens an inner quotation. */
function holdsItsOwnMark(inside: string, mark: string): boolean {
  return mark === "'" ? /^[^']*[\p{L}\p{N}]'\p{L}/u.test(inside) : /^[^"]*[\s([]"/.test(inside);
}

function listError(value: string): ValueError {
  const isClosed = value.endsWith("]");
  if (!isClosed && value.includes("]")) return trailingTextError(value, "Square brackets make a list");
  const items = flowItems(isClosed ? value.slice(1, -1) : value.slice(1));
  const errors = items.map(itemError);
  const list = `[${items.map((item, index) => errors[index]?.value ?? item).join(", ")}]`;
  const isSparse = /[[,]\s*,/.test(value);
  const reason =
    errors.find((error) => error !== undefined)?.reason ??
    (isSparse ? "Nothing stands between two of its commas." : quotationReason(value));
  if (!isSoundValue(list)) return { reason: quotationReason(value), value: quotedText(value) };
  return { reason: isClosed ? reason : "The closing bracket is missing.", value: list };
}

function trailingTextError(value: string, what: string): ValueError {
  return {
    reason: `${what}, but text follows them. If it is text, put all of it in quotation marks.`,
    value: quotedText(value),
  };
}

/** Returns the error of an item of a list or of a value in braces. */
function itemError(item: string): ValueError | undefined {
  const [whole] = startsQuoted.exec(item) ?? [];
  if (whole === item) return undefined;
  if (whole !== undefined && /^\s+#/.test(item.slice(whole.length)))
    return { reason: quotationReason(item), value: quotedText(item) };
  if (/^["'[{]/.test(item)) return valueError(item);
  const isText = plainScalar(item) === undefined && !/^[-+.]?\d[\d.eE+-]*$|^~$|^null$/.test(item);
  const value = isText ? itemText(withoutCurly(item)) : item;
  return value === item ? undefined : { reason: quotationReason(item), value };
}

/** A name, its colon and the spaces after it, inside of braces. */
const pairName = /^[\w-]+: +/;

function groupError(value: string): ValueError {
  const isClosed = value.endsWith("}");
  if (!isClosed && value.includes("}")) return trailingTextError(value, "Braces make a group of fields");
  const pairs = flowItems(isClosed ? value.slice(1, -1) : value.slice(1)).map((pair) => {
    const [name = ""] = pairName.exec(pair) ?? [];
    return { pair, name, error: name === "" ? undefined : itemError(pair.slice(name.length)) };
  });
  const group = `{ ${pairs.map(({ pair, name, error }) => (error ? name + error.value : pair)).join(", ")} }`;
  const reason = isClosed ? pairs.find(({ error }) => error)?.error?.reason : "The closing brace is missing.";
  return reason !== undefined && isSoundValue(group)
    ? { reason, value: group }
    : { reason: quotationReason(value), value: quotedText(value) };
}

function textError(value: string): ValueError {
  // Quotation marks would keep the marks of Markdown, which readers would see.
  const marks = /^[*`]/.test(value) ? marksInWords(value) : undefined;
  if (marks) return { reason: marks.reason, value: quotedText(marks.words) };
  return {
    reason:
      withoutCurly(value) === value
        ? quotationReason(value)
        : "Curly quotation marks do not work around a text here, but straight ones do.",
    value: quotedText(withoutCurly(value)),
  };
}

const quoted = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?=,|$)/y;

/**
 * Returns the items between the commas of a list on one line. Commas inside of quotation marks and brackets that are
 * closed again do not separate items.
 * @example flowItems('#metoo, "a, b"') // ["#metoo", '"a, b"']
 */
export function flowItems(inner: string): readonly string[] {
  const items: string[] = [];
  for (let from = 0; from < inner.length; ) {
    while (inner.charAt(from) === " ") from += 1;
    quoted.lastIndex = from;
    const start = quoted.test(inner)
      ? quoted.lastIndex
      : "[{".includes(inner.charAt(from) || " ")
        ? closeOf(inner, from)
        : from;
    const comma = inner.indexOf(",", start);
    const end = comma < 0 ? inner.length : comma;
    const item = inner.slice(from, end).trim();
    if (item !== "") items.push(item);
    from = end + 1;
  }
  return items;
}

/** Returns the index after the bracket or brace that closes the one at `from`, or the length of the text. */
function closeOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ("[{".includes(text.charAt(at))) depth += 1;
    if ("]}".includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/**
 * Returns a text in quotation marks, from which YAML reads exactly this text.
 * @example quotedText('"Enough" says the mayor') // "'\"Enough\" says the mayor'"
 */
export function quotedText(text: string): string {
  if (/\p{Cc}/u.test(text)) return JSON.stringify(text);
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, "\\$&")}"` : `'${text}'`;
}

/**
 * Returns a text as an item of a list or group on one line: in quotation marks if it needs them.
 * @example itemText("Dam, the") // '"Dam, the"'
 */
export function itemText(text: string): string {
  return plainScalar(text) === text && !/[,[\]{}]|^["']/.test(text) ? text : quotedText(text);
}

/**
 * Returns a text without the curly quotation marks around it, which YAML does not know as quotation marks.
 * @example withoutCurly("“Port: the end”") // "Port: the end"
 */
export function withoutCurly(text: string): string {
  return /^(?:“[^“”]*”|„[^„“”]*[“”]|”[^”]*”|‘[^‘’]*’)$/.test(text) ? text.slice(1, -1) : text;
}
