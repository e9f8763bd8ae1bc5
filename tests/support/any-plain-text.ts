import fc from "fast-check";

/** Words of all scripts, with marks of sentences that may look like more. */
const word = fc.constantFrom(
  ..."ferry sails Harbour the sea 7 1,200 10:30 1986. U.S. don't 'no' \"yes\" (mole) and/or R&D a_b #1 $5 5' 3''4 -- --- ... – « » ! ? ; é Straße Ναυς паром سفينة، 船。 「항구」 港ー école, ½ km² A & B > = ==a== c++ @mole 5\u00a0km".split(
    " ",
  ),
);

const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));

/** Most lines begin with words, since a mark there makes a block. */
const beginning = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("The ", "“Die” ", "Ναυς ", "船") },
  fc.constant(""),
);

const phrase = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.tuple(fc.constantFrom("*", "**"), words).map(([mark, inside]) => mark + inside + mark),
  fc
    .tuple(
      words,
      fc.constantFrom("/a/", "/", "https://example.org", "http://Example.org:80/a_b?c=1&d=2#e", "/%E4%zz"),
    )
    .map(([label, address]) => `[${label}](${address})`),
  fc.constantFrom(..."!#&()*+.:<=>@[]\\_|~-").map((sign) => `\\${sign}`),
);

const line = fc
  .tuple(
    beginning,
    fc.array(fc.tuple(phrase, fc.constantFrom(" ", " ", " ", " ", " ", "", ", ")), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([begin, phrases]) => `${begin}${phrases.flat().slice(0, -1).join("")}`);

const lines = (begin: (at: number) => string) =>
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((one, at) => `${begin(at)}${one}`).join("\n"));

const block = fc.oneof(
  { weight: 3, arbitrary: line },
  fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join("\\\n")),
  lines(() => ""),
  lines(() => "- "),
  lines((at) => `${at + 1}. `),
  lines(() => "> "),
  fc.tuple(fc.constantFrom("##", "##", "###"), line).map(([mark, one]) => `${mark} ${one}`),
  fc.constantFrom("***", "> a\n>\n> b"),
);

/** What has a meaning somewhere in Markdown, and may undo that of other marks. */
const hostile = fc.oneof(
  fc.constantFrom(
    ..."* ** *** **** _ __ ` ``` ~~ [ ] ( ) { } {#x} {.x} # ## ###### > >>>>>>> - --- + = === : :: ::: | \\ \\\\ ! @ ^ & ; < / // $$ [^1] [^1]: [1]: ^[a] ![ ]( ](/x) [a](/x) <b> <!-- --> &amp; &copy; &#42; &#0; {{x}} {%x%} [gallery] @[youtube](M7lc1UVf-VE) https://example.org/a_b* www.example.org mailto:x@example.org x@example.org youtube.com/watch?v=M7lc1UVf-VE *[a]: 1. 1) - • \t \r \u00a0 \u00ad \u200b \u202e \u2028 \u3000 \u0301 \u0338 \u1fef \u037e \ufeff \ufffe \ud800 \u0007 \uFDD01\uFDD1 |-|- ::: :smile: h2. 。 （".split(
      " ",
    ),
  ),
  fc.constantFrom(
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n\n\n",
    "\n    ",
    "\n---\n",
    "\n===\n",
    "\n\n- ",
    "\n> ",
    "\n1. ",
    "\\\n",
  ),
  fc.string({ maxLength: 3, unit: "binary" }),
);

/** Plain texts, most of them with something at any place of them that may be none. */
export const anyPlainText = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join("\n\n")),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 2 }), hostile), {
      maxLength: 2,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [place, removed, added]) => {
      const at = Math.round(place * changed.length);
      return changed.slice(0, at) + added + changed.slice(at + removed);
    }, text),
  );
