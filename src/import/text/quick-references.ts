/** References to characters that texts have often. All others are left to the parser of HTML. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  bull: "•",
  euro: "€",
  gt: ">",
  hellip: "…",
  laquo: "«",
  ldquo: "“",
  lsquo: "‘",
  lt: "<",
  mdash: "—",
  nbsp: "\u00a0",
  ndash: "–",
  quot: '"',
  raquo: "»",
  rdquo: "”",
  rsquo: "’",
};

/** Returns a text with its references resolved; undefined if one of them is not common. */
export function resolvedText(text: string): string | undefined {
  return text.includes("&") ? resolved(text, /&(?=[a-z#])/i) : text;
}

/** Returns the same for the value of an attribute, in which names before an equals sign belong to an address. */
export function resolvedValue(text: string): string | undefined {
  return text.includes("&") ? resolved(text, /&(?=[a-z#])(?![a-z\d]+=)/i) : text;
}

function resolved(text: string, unread: RegExp): string | undefined {
  let isCommon = true;
  let rest = "";
  let from = 0;
  const parts: string[] = [];
  for (const { 0: whole, 1: decimal, 2: hexadecimal, 3: name = "", index } of text.matchAll(reference)) {
    const character =
      name === ""
        ? characterOf(Number.parseInt(hexadecimal ?? decimal ?? "", hexadecimal ? 16 : 10))
        : Object.hasOwn(named, name)
          ? named[name]
          : undefined;
    if (character === undefined) isCommon = false;
    const before = text.slice(from, index);
    rest += `${before} `;
    parts.push(before, character ?? "");
    from = index + whole.length;
  }
  parts.push(text.slice(from));
  rest += text.slice(from);
  return isCommon && !unread.test(rest) ? parts.join("") : undefined;
}

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/** Parsers replace numbers of control characters and the like by others. */
function characterOf(code: number): string | undefined {
  const isCommon =
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfdd0) ||
    (code >= 0x1f000 && code < 0x1fff0);
  return isCommon ? String.fromCodePoint(code) : undefined;
}
