import { type Handler, Parser, type ParserOptions } from "htmlparser2";

/** How many elements may be open at once: more than any text or drawing needs. */
export const deepestMarkup = 200;

/** Reads markup by what is to be done with its parts; false where it nests too deep to be read on. */
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

class NestsTooDeep extends Error {}

/** Counts elements that are open, and ends the parsing where there are too many: a parser takes time by their square. */
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

/** Whether some parsing came to its end, and was not given up by a guard. */
export function cameToItsEnd(parse: () => void): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof NestsTooDeep) return false;
    throw error;
  }
}
