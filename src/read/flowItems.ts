const quoted = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?=,|$)/y;

/** Where the bracket or brace that opens there is closed again; the text's length where it is not. */
const closeOf = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ("[{".includes(text.charAt(at))) depth += 1;
    if ("]}".includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
};

/**
 * What stands between the commas of a list on one line, as it was meant: what begins with a quotation mark goes on
 * to its partner, if it has one, and what begins with a bracket likewise.
 * @example flowItems('#metoo, "a, b"') // ["#metoo", '"a, b"']
 */
export const flowItems = (inner: string): readonly string[] => {
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
};
