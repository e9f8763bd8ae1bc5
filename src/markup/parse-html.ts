import { type Handler, Parser, type ParserOptions } from "htmlparser2";

/**
 * Parses markup and calls a handler for each part. Returns false if it nests too deep, in which case the rest is not
 * read.
 */
export function readMarkup(markup: string, handlers: Partial<Handler>, options: ParserOptions = {}): boolean {
  const guard = depthGuard();
  const parser = new Parser(
    {
      ...handlers,
      onopentag: (...given) => {
        guard.open();
        handlers.onopentag?.(...given);
      },
      onclosetag: (...given) => {
        guard.close();
        handlers.onclosetag?.(...given);
      },
    },
    options,
  );
  return cameToItsEnd(() => parser.end(markup));
}

/** The number of elements that may be open at once; no text and no drawing needs more. */
export const deepestMarkup = 200;

/**
 * Returns a counter of open elements that ends the parsing if there are too many: a parser's time grows with their
 * square.
 */
export function depthGuard(): { readonly open: () => void; readonly close: () => void } {
  let depth = 0;
  return {
    open: () => {
      depth += 1;
      if (depth > deepestMarkup) throw new NestsTooDeep();
    },
    close: () => {
      depth -= 1;
    },
  };
}

/** Runs a parse. Returns false if a depth guard gave it up. */
export function cameToItsEnd(parse: () => void): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof NestsTooDeep) return false;
    throw error;
  }
}

class NestsTooDeep extends Error {}

/**
 * Returns a function that counts the line breaks before a position of a text. Positions must ascend, so that the text is read
 * only once.
 */
export function lineCounter(text: string): (index: number) => number {
  let lines = 0;
  let next = text.indexOf("\n");
  return (index) => {
    for (; next >= 0 && next < index; next = text.indexOf("\n", next + 1)) lines += 1;
    return lines;
  };
}
