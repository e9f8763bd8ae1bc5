/** A segment of XML whose CDATA sections are empty, and the texts that were in them, in their order. */
interface CutSegment {
  readonly markup: string;
  readonly texts: readonly string[];
}

/**
 * Cuts the texts out of CDATA sections. So a parser goes through the markup alone, which is a third of an export at most.
 *
 * By the rules of XML, a section ends at the first "]]>". Exporters that forget this break a text there. "by element", the
 * section ends where the element ends that it fills, if it fills one; a text that was divided because of its "]]>" is joined. Then
 * the line breaks stay in the markup, so that it has the lines of the file.
 */
export function withoutCdata(text: string, rule: "strict" | "by element"): CutSegment {
  const markup: string[] = [];
  const texts: string[] = [];
  const nextSection = sectionFinder(text);
  let from = 0;
  for (let at = nextSection(0); at >= 0; at = nextSection(from)) {
    const start = at + opener.length;
    const end = (rule === "by element" ? endOfElement(text, at) : undefined) ?? text.indexOf(closer, start);
    if (end < 0) break;
    const inner = text.slice(start, end);
    texts.push(rule === "by element" ? inner.replaceAll(closer + opener, "") : inner);
    markup.push(
      text.slice(from, start),
      rule === "by element" ? inner.replaceAll(/[^\n]+/g, "") : "",
      closer,
    );
    from = end + closer.length;
  }
  return { markup: markup.join("") + text.slice(from), texts };
}

const opener = "<![CDATA[";

const closer = "]]>";

/**
 * Returns a function that finds where the next section begins, -1 if there is none. What looks like one in a comment of XML is
 * none. Positions must ascend.
 */
function sectionFinder(text: string): (from: number) => number {
  let comment = text.indexOf("<!--");
  return (from) => {
    let at = text.indexOf(opener, from);
    while (at >= 0 && comment >= 0 && comment < at) {
      const end = comment < from ? from : text.indexOf("-->", comment + 4);
      if (end < 0) break;
      at = text.indexOf(opener, end);
      comment = text.indexOf("<!--", end);
    }
    return at;
  };
}

/** Returns where the section ends that fills an element from its tag on, undefined if it does not. */
function endOfElement(text: string, at: number): number | undefined {
  const name = /<([\w:.-]+)(?:\s[^<>]*)?>\s*$/.exec(text.slice(Math.max(0, at - 1000), at))?.[1];
  if (name === undefined) return undefined;
  const tag = text.indexOf(`</${name}>`, at);
  const end = tag < 0 ? -1 : text.lastIndexOf(closer, tag);
  return end > at && text.slice(end + closer.length, tag).trim() === "" ? end : undefined;
}
