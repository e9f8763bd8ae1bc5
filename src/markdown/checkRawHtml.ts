/** What the sanitiser will take out of hand-written HTML is told to the editor, with its line. */
import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";
import { cameToItsEnd, deepestMarkup, depthGuard, readMarkup } from "../text/readMarkup.ts";
import { allowedTags, isAllowedAttribute, strangeClasses } from "./allowedHtml.ts";
import { attributeFault } from "./attributeFault.ts";
import type { BodyNotes } from "./bodyNotes.ts";
import { frameAmongText } from "./embeds/framedEmbed.ts";
import { linkFault } from "./linkFault.ts";
import { placedTokens } from "./placedTokens.ts";
import { problemAt } from "./problemAt.ts";

/** Counts the lines before places of a text that are asked for in their order, so that it is read once. */
const lineCounter = (text: string): ((index: number) => number) => {
  let lines = 0;
  let next = text.indexOf("\n");
  return (index) => {
    for (; next >= 0 && next < index; next = text.indexOf("\n", next + 1)) lines += 1;
    return lines;
  };
};

const checkPicture = (attributes: Readonly<Record<string, string>>, line: number, notes: BodyNotes): void => {
  const found = notes.context.findPicture(attributes.src ?? "");
  if (!found.picture) {
    notes.problems.push(problemAt(notes, line, found.fault));
    return;
  }
  const alt = attributes.alt?.trim() ?? "";
  if (alt === "")
    notes.problems.push(
      problemAt(
        notes,
        line,
        `The picture "${attributes.src}" has no alternative text. Say what it shows in alt="…".`,
      ),
    );
  const named = { file: notes.context.file, line: notes.context.bodyLine + line, column: 0 };
  notes.pictures.push({ ...found.picture, alt, named });
};

const checkLink = (href: string, line: number, notes: BodyNotes): void => {
  const fault = linkFault(href);
  if (fault) notes.problems.push(problemAt(notes, line, fault));
  else notes.links.push({ href, line: notes.context.bodyLine + line });
};

const checkClasses = (tag: string, value: string, line: number, notes: BodyNotes): void => {
  for (const name of strangeClasses(tag, value))
    notes.problems.push(
      problemAt(
        notes,
        line,
        `The class "${name}" of <${tag}> was removed: only those that Markdown itself makes may stand in a text. Leave it out.`,
        "warning",
      ),
    );
};

const checkTag = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
  notes: BodyNotes,
): void => {
  if (tag === "iframe") {
    notes.problems.push(problemAt(notes, line, frameAmongText));
    return;
  }
  if (!allowedTags.includes(tag)) {
    notes.problems.push(problemAt(notes, line, `<${tag}> is not allowed here and was removed.`, "warning"));
    return;
  }
  if (/^h[2-6]$/.test(tag))
    notes.problems.push(
      problemAt(notes, line, `Headings are written in Markdown. Write ## instead of <${tag}>.`),
    );
  checkClasses(tag, attributes.class ?? "", line, notes);
  for (const name of Object.keys(attributes))
    if (name !== "class" && !isAllowedAttribute(tag, name))
      notes.problems.push(
        problemAt(
          notes,
          line,
          `The attribute ${name} of <${tag}> is not allowed and was removed.`,
          "warning",
        ),
      );
  for (const [name, value] of Object.entries(attributes)) {
    const fault = isAllowedAttribute(tag, name) ? attributeFault(name, value) : undefined;
    if (fault !== undefined) notes.problems.push(problemAt(notes, line, fault));
  }
  if (attributes.id !== undefined) notes.writtenIds.push({ id: attributes.id, line });
  if (tag === "img") checkPicture(attributes, line, notes);
  if (tag === "a" && attributes.href !== undefined) checkLink(attributes.href, line, notes);
};

/** What HTML reads to its closing tag without looking for any other, so that an open one swallows what follows. */
const swallowing =
  /<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\b|<!--|-->/gi;

/** The tag or comment that a block opens and does not close. */
const leftOpen = (markup: string): string | undefined => {
  let open: string | undefined;
  for (const [whole, slash, tag] of markup.matchAll(swallowing)) {
    const name = tag === undefined ? "<!--" : `<${tag.toLowerCase()}>`;
    const closes = tag === undefined ? whole === "-->" : slash === "/";
    if (open === undefined && !closes) open = name;
    else if (open === name && closes) open = undefined;
  }
  return open;
};

const checkOpenTags = (tokens: readonly Token[], notes: BodyNotes): void => {
  for (const block of tokens) {
    const parts = block.type === "html_block" ? [block] : (block.children ?? []);
    const markup = parts.filter(({ type }) => type.startsWith("html_")).map(({ content }) => content);
    const open = leftOpen(markup.join(""));
    if (open !== undefined)
      notes.problems.push(
        problemAt(
          notes,
          block.map?.[0] ?? 0,
          `${open} is opened here and never closed, so that the text after it would be lost. Close it or remove it.`,
        ),
      );
  }
};

const isRawHtml = ({ type }: Token): boolean => type === "html_block" || type === "html_inline";

/** Notes the problems, links and pictures of every piece of hand-written HTML among the tokens. */
export const checkRawHtml = (tokens: readonly Token[], notes: BodyNotes): void => {
  checkOpenTags(tokens, notes);
  for (const { token, line } of placedTokens(tokens, isRawHtml)) {
    const linesBefore = lineCounter(token.content);
    let place = { startIndex: 0 };
    readMarkup(token.content, {
      onparserinit: (parser) => {
        place = parser;
      },
      onopentag: (tag, attributes) => checkTag(tag, attributes, line + linesBefore(place.startIndex), notes),
      oncomment: () =>
        notes.problems.push(
          problemAt(
            notes,
            line + linesBefore(place.startIndex),
            "A comment was removed. Readers would have found it in the page's source.",
            "warning",
          ),
        ),
    });
  }
};

/** The line of the body, counted from 0, on which most elements that were written by hand are open. */
const deepestLine = (tokens: readonly Token[]): number => {
  const guard = depthGuard();
  let [depth, deepest, at, before] = [0, 0, 0, 0];
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth > deepest) [deepest, at] = [depth, before];
      guard.open();
    },
    onclosetag: () => {
      depth -= 1;
      guard.close();
    },
  });
  cameToItsEnd(() => {
    for (const { token, line } of placedTokens(tokens, isRawHtml))
      for (const [index, part] of token.content.split(/^/m).entries()) {
        before = line + index;
        parser.write(part);
      }
  });
  return at;
};

/** Tells where tags nest deeper than they are read. */
export const noteDepth = (tokens: readonly Token[], notes: BodyNotes): void => {
  notes.problems.push(
    problemAt(
      notes,
      deepestLine(tokens),
      `More than ${deepestMarkup} HTML tags are open inside of one another here. Close each with its end tag, like </b>, or remove them.`,
    ),
  );
};
