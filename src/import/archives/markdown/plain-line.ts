/** Returns a title or a summary without the marks of Markdown and HTML, on one line: front matter is plain text. */
export function plainLine(text: string): string {
  return text
    .slice(0, 5000)
    .replace(/<!--.*?-->/gs, "")
    .replace(/<\/?(?:p|br|div|li|ul|ol|blockquote|h[1-6])\b[^<>]*>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/(?<![\w\\*])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replace(/(?<![\w\\*])([*_])(?=\S)(.+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replace(/`+([^`]+)`+/g, "$1")
    .replace(/\\([\\`*_{}[\]<>()#+.!|"'-])/g, "$1")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|rsquo|lsquo|rdquo|ldquo));/gi,
      entity,
    )
    .replace(/\s+/g, " ")
    .trim();
}

function entity(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  const code =
    decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(decimal);
  if (code !== undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  return named.get(name?.toLowerCase() ?? "") ?? whole;
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["mdash", "—"],
  ["ndash", "–"],
  ["hellip", "…"],
  ["rsquo", "’"],
  ["lsquo", "‘"],
  ["rdquo", "”"],
  ["ldquo", "“"],
]);
