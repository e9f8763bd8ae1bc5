import { Tokenizer } from "htmlparser2";
import { isWords } from "./htmlNames.ts";

/** A part of some markup, and what is to stand in its place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Drawings and formulas have element names of their own. */
const hasOwnNames = /<(?:svg|math)[\s>]/i;

const web = /^<((?:https?:\/\/|www\.[^\s<>".]+\.)[^\s<>"]+)>$/i;
const mail =
  /^<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+)>$/i;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const linkOf = (href: string, words: string): string =>
  `<a href="${escaped(href)}">${words.replaceAll("&", "&amp;")}</a>`;

/** What stands in place of something in angle brackets, or undefined where it is an element. */
const standIn = (tag: string): string | undefined => {
  const address = web.exec(tag)?.[1];
  if (address !== undefined) return linkOf(/^www\./i.test(address) ? `https://${address}` : address, address);
  const mailbox = mail.exec(tag)?.[1];
  if (mailbox !== undefined) return linkOf(`mailto:${mailbox}`, mailbox);
  return isWords(tag) ? `&lt;${tag.slice(1)}` : undefined;
};

const changesIn = (markup: string): readonly Change[] => {
  const changes: Change[] = [];
  const names = !hasOwnNames.test(markup);
  let from = 0;
  const change = (to: number, text: string | undefined): void => {
    if (text !== undefined) changes.push({ from, to, text });
  };
  const changeTag = (endIndex: number): void => {
    if (names) change(endIndex + 1, standIn(markup.slice(from, endIndex + 1)));
  };
  const changeOpening = (start: number): void => {
    from = markup.lastIndexOf("<", start - 1);
    if (!markup.startsWith("<!--", from)) change(from + 1, "&lt;");
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start) => {
        from = start - 1;
      },
      onopentagend: changeTag,
      onselfclosingtag: changeTag,
      onclosetag: (start, endIndex) => {
        from = markup.lastIndexOf("<", start);
        const end = markup.indexOf(">", endIndex);
        if (end >= 0) changeTag(end);
      },
      ondeclaration: changeOpening,
      onprocessinginstruction: changeOpening,
      // Those that read HTML take instructions and the like for comments.
      oncomment: changeOpening,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: changeOpening,
      onend: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return changes;
};

/**
 * HTML in which what is meant to be read and stands in angle brackets can be read: addresses as links, all else that is no
 * element as it was written. Its lines stay where they are.
 * @example wordsInHtml("<p>Dear <your-name></p>") // "<p>Dear &lt;your-name></p>"
 */
export const wordsInHtml = (markup: string): string => {
  let text = "";
  let at = 0;
  for (const change of changesIn(markup)) {
    text += markup.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + markup.slice(at);
};

function ignore(): void {
  // Texts, attributes and comments stay as they are.
}
