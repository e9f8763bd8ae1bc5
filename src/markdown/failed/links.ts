import { type FailedMark, looksLike } from "./mark.ts";

/** Links, pictures and footnote references that Markdown does not recognise. */
export const failedLinks: readonly FailedMark[] = [
  {
    pattern: /\[\^(?=[^\]\n]{0,60} )(?=[^\]\n]*\p{L})([^[\]\n]{1,80})\]/u,
    message: ([whole, name = ""]) =>
      looksLike(
        whole,
        "the mark of a footnote",
        `Its name holds no space, here and before its text: [^${name.trim().replace(/\s+/g, "-")}].`,
      ),
  },
  {
    pattern: /!\[[^[\]\n]*\]\([^()\n]*\)/,
    message: ([whole]) => {
      const at = whole.indexOf("](");
      const inside = whole.slice(at + 2, -1);
      return looksLike(whole, "a picture", bracketHint(whole.slice(0, at + 1), inside));
    },
  },
  {
    pattern: /(?<![!@^\w\]])\[[^[\]\n]+\]\([^()\n]*\)/,
    message: ([whole]) => {
      const at = whole.indexOf("](");
      const inside = whole.slice(at + 2, -1);
      return isAddress(inside.trim())
        ? looksLike(whole, "a link", bracketHint(whole.slice(0, at + 1), inside))
        : undefined;
    },
  },
  {
    pattern: /(!?)\[([^[\]\n]+)\][ \t]+\(([^()\s]+)\)/,
    message: ([whole, bang, words, address = ""]) =>
      isAddress(address)
        ? looksLike(
            whole,
            bang ? "a picture" : "a link",
            `Write no space between the brackets: ${bang}[${words}](${address}).`,
          )
        : undefined,
  },
  {
    pattern: /\(([^()\n]+)\)\[([^[\]\s]+)\]/,
    message: ([whole, words, address = ""]) =>
      isAddress(address)
        ? looksLike(
            whole,
            "a link",
            `Write the words in square brackets and the address in round ones: [${words}](${address}).`,
          )
        : undefined,
  },
  {
    pattern: /(?<![@^\w\]])\[[^[\]\n]+\]\((?:https?:\/\/|\/)\S*$/,
    message: ([whole]) =>
      whole.split("(").length > whole.split(")").length
        ? looksLike(whole, "a link", `Write ) behind its address: ${whole}).`)
        : undefined,
  },
  {
    pattern: /(?<![\w\]])\[([^[\]\n]*\p{L}[^[\]\n]*)\]\[([^[\]\n]*)\]/u,
    message: ([whole, words = "", name]) =>
      looksLike(
        whole,
        "a link",
        `Write its address behind the words: [${words}](https://…), or a line [${name || words}]: followed by it.`,
      ),
  },
  {
    pattern: /!\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/,
    message: ([whole, file = "", words]) => {
      // Obsidian writes a width in place of the text.
      const alt = words === undefined || /^[\dx]+$/.test(words) ? "What it shows" : words.trim();
      const src = /\s/.test(file.trim()) ? `<${file.trim()}>` : file.trim();
      return looksLike(whole, "a picture of a wiki", `Write ![${alt}](${src}).`);
    },
  },
  {
    pattern: /\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/,
    message: ([whole, page = "", words]) =>
      looksLike(whole, "a link of a wiki", `Write [${(words ?? page).trim()}](/address/).`),
  },
  {
    pattern: /"([^"\n]+)":(https?:\/\/\S+)/,
    message: ([whole, words, address]) =>
      looksLike(whole, "a link of Textile", `Write [${words}](${address}).`),
  },
];

/** Returns the hint why brackets are no link or picture: their address or caption is malformed. */
function bracketHint(start: string, inside: string): string {
  const [, address = "", rest = ""] = /^(\S+)\s+(.*)$/.exec(inside.trim()) ?? [];
  const caption = /^[“”„«»‘’"'](.*)[“”«»‘’"']$/.exec(rest)?.[1];
  if (caption?.includes('"'))
    return `Write a backslash before each quotation mark inside of the caption: ${start}(${address} "${caption.replace(/\\?"/g, '\\"')}").`;
  if (caption !== undefined && /[“”„«»‘’]/.test(rest))
    return `Write straight quotation marks around the caption: ${start}(${address} "${caption}").`;
  if (start.startsWith("!") && fileName.test(address) && !fileName.test(rest) && rest !== "")
    return `Write quotation marks around the caption: ${start}(${address} "${rest}").`;
  if (rest !== "" && caption === undefined && !/[<>]/.test(inside))
    return `An address with spaces stands in angle brackets: ${start}(<${inside.trim()}>).`;
  return "Between the round brackets stands an address, and after a space, if need be, a caption in quotation marks.";
}

const fileName = /\.[a-z\d]{2,5}$/i;

function isAddress(text: string): boolean {
  return (
    /^<?(?:https?:\/\/|www\.|mailto:|tel:|\/|#)/i.test(text) ||
    /^\S+\.(?:html?|md|pdf|jpe?g|png)\b/i.test(text)
  );
}
