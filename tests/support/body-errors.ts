import { Parser } from "htmlparser2";
import { allowedTags, disallowedClasses, isAllowedAttribute } from "../../src/markdown/allowed-html.ts";

const emptyTag = /<((?:br|col|hr|img|wbr)\b[^>]*)>/g;

/**
 * Returns the errors in the HTML of a body: unclosed tags, forbidden tags and attributes, bare quotation marks or angle
 * brackets in texts, comments. Parses it as XML, since a parser of HTML would close open tags.
 */
export const bodyErrors = (html: string): readonly string[] => {
  const markup = html.replace(emptyTag, "<$1/>");
  const errors: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        open.push(tag);
        if (!allowedTags.includes(tag)) errors.push(`<${tag}> is not allowed`);
        for (const name of disallowedClasses(tag, attributes.class ?? ""))
          errors.push(`class ${name} of <${tag}> is not allowed`);
        for (const name of Object.keys(attributes))
          if (name !== "class" && !isAllowedAttribute(tag, name))
            errors.push(`${name} of <${tag}> is not allowed`);
      },
      onclosetag: (tag, isImplied) => {
        open.pop();
        if (isImplied && !markup.slice(0, parser.endIndex + 1).endsWith("/>"))
          errors.push(`<${tag}> is not closed`);
      },
      ontext: () => {
        const written = markup.slice(parser.startIndex, parser.endIndex + 1);
        if (/["<>]/.test(written)) errors.push(`bare sign in ${written}`);
      },
      oncomment: (text) => errors.push(`comment ${text}`),
      onprocessinginstruction: (name) => errors.push(`instruction ${name}`),
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(markup);
  const opened = markup.match(/<[a-z]/g)?.length ?? 0;
  const closed = markup.match(/<\/|\/>/g)?.length ?? 0;
  if (opened !== closed) errors.push(`${opened} tags are opened and ${closed} closed`);
  return errors;
};
